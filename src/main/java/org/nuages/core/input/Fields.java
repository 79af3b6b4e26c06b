package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;
import org.nuages.core.errors.FieldErrors;

/** The fields of an input: what an input record's {@code read} function takes its parts from. Errors collect here. */
public final class Fields {

    private final JsonNode content;
    private final FieldErrors errors;

    Fields(JsonNode content, FieldErrors errors) {
        this.content = content;
        this.errors = errors;
    }

    /** A required text that is not blank. */
    public String text(String name) {
        var value = present(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual() && !value.isNumber()) {
            return refuse(name, "Not a valid string.");
        }
        var text = value.asText();
        if (text.isBlank()) {
            return refuse(name, "This field may not be blank.");
        }
        return text.indexOf('\0') >= 0 ? refuse(name, "Null characters are not allowed.") : text;
    }

    private JsonNode present(String name) {
        var value = content.get(name);
        if (value == null) {
            return refuse(name, "This field is required.");
        }
        return value.isNull() ? refuse(name, "This field may not be null.") : value;
    }

    private <T> T refuse(String name, String message) {
        errors.add(name, message);
        return null;
    }
}
