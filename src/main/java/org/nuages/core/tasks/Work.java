package org.nuages.core.tasks;

import io.smallrye.mutiny.Uni;

/** What a task does. It may run more than once: after a crash it cannot be known how far it had come. */
@FunctionalInterface
public interface Work<P> {
    Uni<?> run(P payload);
}
