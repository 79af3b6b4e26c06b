package org.nuages.core.events;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@code void forget(@Observes @ChangesOf(Product.class) RowsChanged change)}. */
@Qualifier
@RegisterForReflection
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ChangesOf {

    Class<?> value();

    /** The same as an object. */
    @SuppressWarnings("ClassExplicitlyAnnotation")
    final class Literal extends AnnotationLiteral<ChangesOf> implements ChangesOf {

        private static final long serialVersionUID = 1;

        private final Class<?> entity;

        Literal(Class<?> entity) {
            this.entity = entity;
        }

        @Override
        public Class<?> value() {
            return entity;
        }
    }
}
