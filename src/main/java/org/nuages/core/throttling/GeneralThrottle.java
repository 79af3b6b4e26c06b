package org.nuages.core.throttling;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.AllowAny;
import org.nuages.core.security.CallerPrincipal;

/** How often anybody may call anything; of all endpoints, which all have a rule, those that do any work. */
@Allow(AllowAny.class)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 4)
public class GeneralThrottle {

    private final Throttles throttles;
    private final CurrentIdentityAssociation identity;

    GeneralThrottle(Throttles throttles, CurrentIdentityAssociation identity) {
        this.throttles = throttles;
        this.identity = identity;
    }

    @AroundInvoke
    Object count(InvocationContext call) throws Exception {
        var caller = CallerPrincipal.callerOf(identity.getIdentity());
        var scope = caller.isAuthenticated() ? "user" : "anon";
        var rate = throttles.rate(scope);
        if (rate.isEmpty() || call.getMethod().getReturnType() != Uni.class) {
            return call.proceed();
        }
        var routing = CurrentRequestManager.get().unwrap(RoutingContext.class);
        return throttles.require(scope, rate.get(), caller, "", routing).chain(() -> Proceeding.of(call));
    }
}
