package org.nuages.core.listing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuages.core.query.Dates;

/** From a parameter's text to a value of a column's type, in the words of Django's forms where it is none. */
interface ParameterParser<T> {

    T parse(String text) throws InvalidParameter;

    @SuppressWarnings("unchecked")
    static <T> ParameterParser<T> of(Class<? super T> type) {
        return text -> (T) parse(text, type);
    }

    private static Object parse(String text, Class<?> type) throws InvalidParameter {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidParameter("Null characters are not allowed.");
        }
        if (type.isEnum()) {
            return constant(text, type);
        }
        if (type == Instant.class) {
            return Instants.parse(text.strip());
        }
        if (type == LocalDate.class) {
            return date(text.strip());
        }
        if (type == BigDecimal.class) {
            return number(text.strip());
        }
        if (type == UUID.class) {
            return uuid(text.strip());
        }
        return type == String.class ? text : integer(text.strip(), type);
    }

    private static Object constant(String text, Class<?> type) throws InvalidParameter {
        for (var constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().toLowerCase(java.util.Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw new InvalidParameter("Select a valid choice. %s is not one of the available choices.".formatted(text));
    }

    private static LocalDate date(String text) throws InvalidParameter {
        return Dates.parse(text).orElseThrow(() -> new InvalidParameter("Enter a valid date."));
    }

    private static BigDecimal number(String text) throws InvalidParameter {
        if (!text.matches("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,2})?")) {
            throw new InvalidParameter("Enter a number.");
        }
        return new BigDecimal(text);
    }

    private static UUID uuid(String text) throws InvalidParameter {
        if (!text.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")) {
            throw new InvalidParameter("Enter a valid UUID.");
        }
        return UUID.fromString(text);
    }

    private static Number integer(String text, Class<?> type) throws InvalidParameter {
        try {
            return type == Integer.class || type == int.class ? (Number) Integer.valueOf(text) : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidParameter("Enter a whole number.");
        }
    }
}
