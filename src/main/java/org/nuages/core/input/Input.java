package org.nuages.core.input;

/** What clients may write of a row, and how it gets there. Also run without a body, to learn what it asks for. */
@FunctionalInterface
public interface Input<E> {

    void read(Fields in, E row);
}
