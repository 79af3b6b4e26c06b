package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.Function;
import org.nuages.core.errors.FieldErrors;

/**
 * A request's body, whatever it was written in, not yet looked at.
 *
 * @param <T> the input it should be, for the API document
 */
public record Body<T>(JsonNode content) {

    static final String WHOLE = "non_field_errors";

    /** Reads an input record; 400 names every field at fault. */
    public <R> R read(Function<Fields, R> input) {
        var errors = new FieldErrors();
        var read = read(errors, input);
        errors.throwIfAny();
        return read;
    }

    /** The same for who has more to find fault with; the answer is null where the body is no object. */
    public <R> R read(FieldErrors errors, Function<Fields, R> input) {
        return Fields.element(content, errors, new Binding(Binding.Mode.WHOLE), input);
    }

    /** A part as it is compared: without the spaces around it, in lower case; empty where it is no text. */
    public String textOf(String name) {
        return FormValues.single(content.path(name)).asText("").strip().toLowerCase(Locale.ROOT);
    }

    static String notAnObject(JsonNode content) {
        return "Invalid data. Expected a dictionary, but got %s.".formatted(JsonKinds.nameOf(content));
    }
}
