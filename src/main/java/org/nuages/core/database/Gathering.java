package org.nuages.core.database;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Writes what a transaction has gathered of one kind, together at its end. */
@FunctionalInterface
public interface Gathering<T> {
    Uni<Void> write(List<T> items);
}
