package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;

/** An array whose elements are read one by one. It has some. */
record Elements(int most) implements Kind<JsonNode> {

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public JsonNode parse(JsonNode value) throws Refused {
        if (!value.isArray()) {
            throw new Refused("Expected a list of items but got type \"%s\".".formatted(JsonKinds.nameOf(value)));
        }
        if (value.isEmpty()) {
            throw new Refused("This list may not be empty.");
        }
        if (value.size() > most) {
            throw new Refused("Ensure this field has no more than %d elements.".formatted(most));
        }
        return value;
    }

    @Override
    public Description description() {
        return Description.array(null, 1, most);
    }
}
