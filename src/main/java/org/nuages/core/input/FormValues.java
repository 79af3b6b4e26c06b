package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** What a form says under one name: all of it to who reads a list, the last to everybody else. */
final class FormValues extends ArrayNode {

    FormValues(List<String> values) {
        super(JsonNodeFactory.instance, values.size());
        values.forEach(this::add);
    }

    /** The same of whatever is no form's. */
    static JsonNode single(JsonNode value) {
        return value instanceof FormValues several ? several.get(several.size() - 1) : value;
    }
}
