package org.nuages.core.cache;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.stream.Stream;
import org.nuages.core.requests.ApiRequest;

/** Answers for an endpoint with what is kept. Who may not call it has been refused before: see AllowInterceptor. */
@Cached(
        of = {},
        vary = Vary.USER)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 10)
public class CachedInterceptor {

    private final CachedViews views;

    CachedInterceptor(CachedViews views) {
        this.views = views;
    }

    @AroundInvoke
    Object answer(InvocationContext call) throws Exception {
        var request = request(call);
        return CachedViews.isFor(request)
                ? views.answer(call.getMethod(), rule(call), request, () -> proceed(call))
                : call.proceed();
    }

    private static Cached rule(InvocationContext call) {
        return call.getInterceptorBinding(Cached.class);
    }

    private static ApiRequest request(InvocationContext call) {
        return (ApiRequest) Stream.of(call.getParameters())
                .filter(ApiRequest.class::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(call.getMethod() + " takes no ApiRequest"));
    }

    @SuppressWarnings("unchecked")
    private static Uni<Object> proceed(InvocationContext call) {
        try {
            return (Uni<Object>) call.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
