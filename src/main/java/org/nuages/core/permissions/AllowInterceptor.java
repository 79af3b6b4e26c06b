package org.nuages.core.permissions;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Asks an endpoint's rule before the endpoint: nothing of a refused call is read or done. */
@Allow(AllowAny.class)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class AllowInterceptor {

    private final Guard guard;

    AllowInterceptor(Guard guard) {
        this.guard = guard;
    }

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        guard.enter(rule(call));
        return call.proceed();
    }

    private static Class<? extends Permission> rule(InvocationContext call) {
        return call.getInterceptorBinding(Allow.class).value();
    }
}
