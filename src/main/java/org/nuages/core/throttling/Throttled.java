package org.nuages.core.throttling;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that each caller may call only so often, see {@code nuages.throttle.<scope>}. It answers with a {@code Uni}. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Throttled {

    /** What is counted together. */
    @Nonbinding
    String value();

    /** A part of the body by which one caller's calls are counted apart; all of them together where it is blank. */
    @Nonbinding
    String by() default "";
}
