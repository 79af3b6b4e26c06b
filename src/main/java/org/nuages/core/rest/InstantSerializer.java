package org.nuages.core.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * ISO 8601 in UTC, to the microsecond that PostgreSQL keeps. The general formatter takes a quarter of the time in which a
 * page is written; this one writes digits.
 */
final class InstantSerializer extends JsonSerializer<Instant> {

    private static final int NANOS_IN_MICRO = 1_000;
    private static final int MICROS_IN_MILLI = 1_000;
    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider) throws IOException {
        var time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR_OF_FOUR_DIGITS) {
            json.writeString(instant.toString());
        } else {
            var text = new char["yyyy-mm-ddThh:mm:ss.ffffffZ".length()];
            json.writeString(text, 0, write(time, text));
        }
    }

    private static int write(LocalDateTime time, char[] text) {
        var at = digits(text, 0, 4, time.getYear());
        at = digits(text, mark(text, at, '-'), 2, time.getMonthValue());
        at = digits(text, mark(text, at, '-'), 2, time.getDayOfMonth());
        at = digits(text, mark(text, at, 'T'), 2, time.getHour());
        at = digits(text, mark(text, at, ':'), 2, time.getMinute());
        at = digits(text, mark(text, at, ':'), 2, time.getSecond());
        return mark(text, fraction(text, at, time.getNano() / NANOS_IN_MICRO), 'Z');
    }

    /** None, three digits or six, as they are needed. */
    private static int fraction(char[] text, int at, int micros) {
        if (micros == 0) {
            return at;
        }
        return micros % MICROS_IN_MILLI == 0
                ? digits(text, mark(text, at, '.'), 3, micros / MICROS_IN_MILLI)
                : digits(text, mark(text, at, '.'), 6, micros);
    }

    private static int mark(char[] text, int at, char mark) {
        text[at] = mark;
        return at + 1;
    }

    private static int digits(char[] text, int at, int count, int number) {
        var rest = number;
        for (var i = at + count - 1; i >= at; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return at + count;
    }
}
