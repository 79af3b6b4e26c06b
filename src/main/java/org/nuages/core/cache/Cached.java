package org.nuages.core.cache;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint whose answer is kept until one of the tables it is made of changes. It takes an {@code ApiRequest}. What the
 * tables' versions leave out (such as a product's stock) and the time of day count only with the seconds.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Cached {

    /** How long at most. */
    @Nonbinding
    int seconds() default 300;

    /** All entities from whose tables anything of the answer is read, or kinds of {@link CachedFrom} that tell them. */
    @Nonbinding
    Class<?>[] of();

    /** For whom the answer may differ. */
    @Nonbinding
    Vary vary();
}
