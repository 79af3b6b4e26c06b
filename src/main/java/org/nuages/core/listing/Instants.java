package org.nuages.core.listing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads times as people write them in a URL: with an offset, without one (UTC), or a date alone (its start). */
final class Instants {

    /** What PostgreSQL can store and a calendar can print. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Instants() {}

    static Instant parse(String text) throws InvalidParameter {
        try {
            // A plus sign that nobody encoded arrives as a space.
            var time = read(text.replace(' ', text.lastIndexOf(' ') > 10 ? '+' : 'T'));
            if (time.isBefore(FIRST) || time.isAfter(LAST)) {
                throw invalid();
            }
            return time;
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    private static Instant read(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return hasOffset(text)
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static boolean hasOffset(String text) {
        var time = text.substring(text.indexOf('T'));
        return time.endsWith("Z") || time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
    }

    private static InvalidParameter invalid() {
        return new InvalidParameter("Enter a valid date/time.");
    }
}
