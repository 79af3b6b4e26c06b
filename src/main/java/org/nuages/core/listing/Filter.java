package org.nuages.core.listing;

import org.nuages.core.query.Condition;

/** From a parameter's text to a condition. */
@FunctionalInterface
public interface Filter<E> {

    /** Null where the text is to be ignored. */
    Condition<E> condition(String text) throws InvalidParameter;
}
