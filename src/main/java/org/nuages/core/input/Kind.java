package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;

/** How a value of one type is read, in the words of Django REST Framework where it is none. */
interface Kind<T> {

    T parse(JsonNode value) throws Refused;

    /** How the type is described to people and to client generators. */
    Description description();
}
