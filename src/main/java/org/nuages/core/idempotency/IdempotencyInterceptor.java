package org.nuages.core.idempotency;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuages.core.input.Body;
import org.nuages.core.requests.ApiRequest;
import org.nuages.core.rest.WrittenAnswer;

/** Comes after the endpoint's rule (see AllowInterceptor): who may not call it learns nothing of keys either. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 20)
public class IdempotencyInterceptor {

    private final OnlyOnce onlyOnce;
    private final KeyedRequests requests;

    IdempotencyInterceptor(OnlyOnce onlyOnce, KeyedRequests requests) {
        this.onlyOnce = onlyOnce;
        this.requests = requests;
    }

    @AroundInvoke
    Object answer(InvocationContext call) throws Exception {
        if (call.getInterceptorBinding(Idempotent.class).inSteps()) {
            return proceed(call).onFailure(AnsweredBefore.class).recoverWithItem(IdempotencyInterceptor::answerOf);
        }
        var request = argument(call, ApiRequest.class).orElseThrow();
        var keyed = requests.of(request, argument(call, Body.class).map(body -> (Body<?>) body));
        return keyed.isPresent()
                ? onlyOnce.answer(keyed.get(), request.selection(), () -> proceed(call))
                : call.proceed();
    }

    private static WrittenAnswer answerOf(Throwable before) {
        return ((AnsweredBefore) before).answer();
    }

    private static <T> Optional<T> argument(InvocationContext call, Class<T> type) {
        return Stream.of(call.getParameters())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static Uni<Object> proceed(InvocationContext call) {
        try {
            return (Uni<Object>) call.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
