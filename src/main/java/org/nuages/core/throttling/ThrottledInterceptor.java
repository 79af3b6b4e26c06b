package org.nuages.core.throttling;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.nuages.core.input.Body;
import org.nuages.core.security.CallerPrincipal;

/** Comes after the endpoint's rule and before all work of the endpoint. */
@Throttled("")
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 6)
public class ThrottledInterceptor {

    private final Throttles throttles;
    private final CurrentIdentityAssociation identity;

    ThrottledInterceptor(Throttles throttles, CurrentIdentityAssociation identity) {
        this.throttles = throttles;
        this.identity = identity;
    }

    @AroundInvoke
    Object count(InvocationContext call) throws Exception {
        var declared = call.getInterceptorBinding(Throttled.class);
        var rate = throttles.rate(declared.value());
        if (rate.isEmpty()) {
            return call.proceed();
        }
        var caller = CallerPrincipal.callerOf(identity.getIdentity());
        var routing = CurrentRequestManager.get().unwrap(RoutingContext.class);
        return throttles
                .require(declared.value(), rate.get(), caller, named(declared.by(), call), routing)
                .chain(() -> Proceeding.of(call));
    }

    private static String named(String part, InvocationContext call) {
        return Stream.of(call.getParameters())
                .filter(Body.class::isInstance)
                .map(body -> ((Body<?>) body).textOf(part))
                .findFirst()
                .orElse("");
    }
}
