package org.nuages.core.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days of the calendar as clients write them: {@code 2025-03-01}, in the years that have four digits. */
public final class Dates {

    private static final Pattern WRITTEN = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Dates() {}

    /** Empty where the text is none. */
    public static Optional<LocalDate> parse(String text) {
        try {
            return WRITTEN.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
