package org.nuages.core.input;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is known of an input's part without a value for it, as the API document and forms show it.
 *
 * @param type of JSON Schema
 * @param format of JSON Schema, null where there is none
 * @param pattern of a text that is written in one way only, else null
 * @param most characters of a text, or elements of an array
 * @param least value of a number, characters of a text, or elements of an array
 * @param choices empty where everything of the type is allowed
 * @param parts of a nested object, or of the elements of an array of objects; else empty
 * @param help a sentence about it, null where the rest says all
 */
public record Description(
        String name,
        String type,
        String format,
        String pattern,
        boolean required,
        boolean nullable,
        Integer most,
        BigDecimal least,
        BigDecimal greatest,
        List<String> choices,
        Object otherwise,
        Description element,
        List<Description> parts,
        String help) {

    /** The parts that an input asks for. */
    public static <E> List<Description> of(Supplier<E> blank, Input<E> input) {
        var row = blank.get();
        return Fields.describe(in -> {
            input.read(in, row);
            return row;
        });
    }

    static Description of(String type, String format) {
        return new Description(
                null, type, format, null, true, false, null, null, null, List.of(), null, null, List.of(), null);
    }

    static Description text(boolean mayBeBlank) {
        var least = mayBeBlank ? null : BigDecimal.ONE;
        return new Description(
                null, "string", null, null, true, false, null, least, null, List.of(), null, null, List.of(), null);
    }

    static Description decimal(int digits, int places) {
        var pattern = "^-?[0-9]{1,%d}(\\.[0-9]{1,%d})?$".formatted(digits - places, places);
        return new Description(
                null, "string", "decimal", pattern, true, false, null, null, null, List.of(), null, null, List.of(),
                null);
    }

    static Description choice(List<String> choices) {
        return new Description(
                null, "string", null, null, true, false, null, null, null, choices, null, null, List.of(), null);
    }

    /**
     * @param least how many there are
     */
    static Description array(Description element, int least, int most) {
        var fewest = least == 0 ? null : BigDecimal.valueOf(least);
        return new Description(
                null, "array", null, null, true, false, most, fewest, null, List.of(), null, element, List.of(), null);
    }

    static Description object(List<Description> parts) {
        return new Description(
                null, "object", null, null, true, false, null, null, null, List.of(), null, null, parts, null);
    }

    Description named(String name, boolean required, boolean nullable, Object otherwise, Limits limits) {
        return new Description(
                name,
                type,
                format,
                pattern,
                required,
                nullable,
                limits.most() == null ? most : limits.most(),
                limits.least() == null ? least : limits.least(),
                limits.greatest() == null ? greatest : limits.greatest(),
                choices,
                otherwise,
                element,
                parts,
                help);
    }

    Description formatted(String other) {
        return new Description(
                name, type, other, pattern, required, nullable, most, least, greatest, choices, otherwise, element,
                parts, help);
    }

    Description helped(String sentence) {
        return new Description(
                name, type, format, pattern, required, nullable, most, least, greatest, choices, otherwise, element,
                parts, sentence);
    }

    Description named(String name) {
        return named(name, true, false, null, Limits.NONE);
    }

    /** The bounds of a part, null where there are none. */
    record Limits(Integer most, BigDecimal least, BigDecimal greatest) {
        static final Limits NONE = new Limits(null, null, null);
    }
}
