package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;

/** How a value of one type is read, in the words of Django REST Framework where it is none. */
interface Kind<T> {

    T parse(JsonNode value) throws Refused;

    /** Whether it is written as null is. */
    default boolean isNull(JsonNode value) {
        return value.isNull();
    }

    /** Whether a form's several values are one of it. */
    default boolean isList() {
        return false;
    }

    /** Whether nothing between two quotes is a value of it: what a form leaves empty is left out otherwise. */
    default boolean mayBeEmpty() {
        return false;
    }

    /** How the type is described to people and to client generators. */
    Description description();
}
