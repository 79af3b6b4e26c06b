package org.nuages.core.throttling;

import io.smallrye.mutiny.Uni;
import jakarta.interceptor.InvocationContext;

/** The rest of a call that was held up. */
final class Proceeding {

    private Proceeding() {}

    static Uni<?> of(InvocationContext call) {
        try {
            return (Uni<?>) call.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
