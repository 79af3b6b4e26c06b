package org.nuages.core.query;

/** How a record that clients see is read from a row; see {@link Columns}. */
@FunctionalInterface
public interface View<E, V> {

    V read(Columns<E> row);
}
