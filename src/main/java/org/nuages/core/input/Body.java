package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import org.nuages.core.errors.FieldErrors;

/** A request's body, whatever it was written in, not yet looked at. */
public record Body(JsonNode content) {

    /** Reads an input record; 400 names every field at fault. */
    public <T> T read(Function<Fields, T> input) {
        var errors = new FieldErrors();
        if (!content.isObject()) {
            errors.add(
                    "non_field_errors",
                    "Invalid data. Expected a dictionary, but got %s.".formatted(JsonKinds.nameOf(content)));
            errors.throwIfAny();
        }
        var read = input.apply(new Fields(content, errors));
        errors.throwIfAny();
        return read;
    }
}
