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
            errors.add(name, "Not a valid string.");
            return null;
        }
        var text = value.asText();
        if (text.isBlank()) {
            errors.add(name, "This field may not be blank.");
        } else if (text.indexOf('\0') >= 0) {
            errors.add(name, "Null characters are not allowed.");
        }
        return text;
    }

    private JsonNode present(String name) {
        var value = content.get(name);
        if (value == null) {
            errors.add(name, "This field is required.");
        } else if (value.isNull()) {
            errors.add(name, "This field may not be null.");
            return null;
        }
        return value;
    }
}
