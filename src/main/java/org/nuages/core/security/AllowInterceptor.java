package org.nuages.core.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.nuages.core.errors.ApiException;

/** Asks an endpoint's permission before the endpoint: nothing of a refused call is read or done. */
@Allow(Permission.ALLOW_ANY)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class AllowInterceptor {

    private final CurrentIdentityAssociation identity;

    AllowInterceptor(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var caller = CallerPrincipal.callerOf(identity.getIdentity());
        if (!permission(call).allows(caller)) {
            throw caller.isAuthenticated() ? ApiException.forbidden() : ApiException.notAuthenticated();
        }
        return call.proceed();
    }

    private static Permission permission(InvocationContext call) {
        return call.getInterceptorBindings().stream()
                .filter(Allow.class::isInstance)
                .map(binding -> ((Allow) binding).value())
                .findFirst()
                .orElseThrow();
    }
}
