package org.nuages.core.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Expression;

/** The kinds of filter that a listing may declare. */
final class Filters {

    private Filters() {}

    @SuppressWarnings("unchecked")
    static <E, T> Filter<E> equal(Expression<E, T> field) {
        if (field.type() == Boolean.class || field.type() == boolean.class) {
            return flag(((Expression<E, Boolean>) field).is(true));
        }
        var parser = ParameterParser.<T>of(field.type());
        return text -> field.is(parser.parse(text));
    }

    static <E, T> Filter<E> made(Class<T> type, Function<T, Condition<E>> condition) {
        var parser = ParameterParser.<T>of(type);
        return text -> condition.apply(parser.parse(text));
    }

    static <E> Filter<E> flag(Condition<E> condition) {
        return text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> condition;
            case "false", "0" -> condition.isNotTrue();
            default -> null;
        };
    }

    static <E, T> Filter<E> from(Expression<E, T> field) {
        var parser = ParameterParser.<T>of(field.type());
        return text -> field.atLeast(parser.parse(text));
    }

    /** A date without a time means its whole day. */
    @SuppressWarnings("unchecked")
    static <E, T> Filter<E> until(Expression<E, T> field) {
        var parser = ParameterParser.<T>of(field.type());
        return text -> {
            var nextDay = field.type() == Instant.class ? dayAfter(text) : null;
            return nextDay == null ? field.atMost(parser.parse(text)) : field.below((T) nextDay);
        };
    }

    private static Instant dayAfter(String text) {
        try {
            var day = LocalDate.parse(text.strip()).plusDays(1);
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
