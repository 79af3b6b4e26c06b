package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;

/** What a JSON value is called in the errors that Django REST Framework's clients know. */
final class JsonKinds {

    private JsonKinds() {}

    static String nameOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "list";
            case STRING -> "str";
            case BOOLEAN -> "bool";
            case NUMBER -> node.isIntegralNumber() ? "int" : "float";
            case NULL, MISSING -> "NoneType";
            default -> "dict";
        };
    }
}
