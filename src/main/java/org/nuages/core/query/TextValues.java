package org.nuages.core.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A column's value as text and back, exactly. */
public final class TextValues {

    private TextValues() {}

    public static String write(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    public static Object read(String text, Class<?> type) {
        if (type == String.class || type.isEnum()) {
            return text;
        }
        if (type == Boolean.class || type == boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        return type == UUID.class ? UUID.fromString(text) : integer(text, type);
    }

    private static Number integer(String text, Class<?> type) {
        if (type == Integer.class || type == int.class) {
            return Integer.valueOf(text);
        }
        return Long.valueOf(text);
    }
}
