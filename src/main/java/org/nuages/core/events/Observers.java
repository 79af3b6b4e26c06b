package org.nuages.core.events;

import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.EventMetadata;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Who observes one kind of event, looked up once. Each is told, whatever becomes of the others: CDI's own would end at the first failure. */
final class Observers {

    private static final Logger LOG = Logger.getLogger(Observers.class);

    /** How CDI hands an event to an observer. */
    private record Delivery<T>(T event, Set<Annotation> qualifiers) implements EventContext<T>, EventMetadata {

        @Override
        public T getEvent() {
            return event;
        }

        @Override
        public EventMetadata getMetadata() {
            return this;
        }

        @Override
        public Set<Annotation> getQualifiers() {
            return qualifiers;
        }

        @Override
        public InjectionPoint getInjectionPoint() {
            return null;
        }

        @Override
        public Type getType() {
            return event.getClass();
        }
    }

    private final List<ObserverMethod<Object>> methods;
    private final Set<Annotation> qualifiers;

    private Observers(List<ObserverMethod<Object>> methods, Set<Annotation> qualifiers) {
        this.methods = methods;
        this.qualifiers = qualifiers;
    }

    boolean isEmpty() {
        return methods.isEmpty();
    }

    void tell(Object event) {
        for (var method : methods) {
            try {
                method.notify(new Delivery<>(event, qualifiers));
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s failed on %s", method.getBeanClass().getName(), event);
            }
        }
    }

    @Singleton
    static class Lookup {

        private final BeanContainer beans;

        Lookup(BeanContainer beans) {
            this.beans = beans;
        }

        @SuppressWarnings("unchecked")
        Observers of(Object event, Annotation... qualifiers) {
            var methods = beans.resolveObserverMethods(event, qualifiers).stream()
                    .filter(method -> !method.isAsync())
                    .map(method -> (ObserverMethod<Object>) method)
                    .sorted(Comparator.comparing(ObserverMethod::getPriority))
                    .toList();
            return new Observers(methods, Set.of(qualifiers));
        }
    }
}
