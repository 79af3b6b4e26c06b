package org.nuages.core.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that honours {@code Idempotency-Key}. It takes an {@code ApiRequest} and perhaps a {@code Body}, and all that it
 * does is one transaction, of which the answer that is remembered becomes a part.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** The endpoint's work is several transactions: it looks and remembers by itself ({@link KeyInSteps}). */
    @Nonbinding
    boolean inSteps() default false;
}
