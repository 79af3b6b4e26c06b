package org.nuages.core.hardening;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The time of an answer, as RFC 9110 writes it: written once a second, for all who answer in it. */
final class HttpDate {

    private record Second(long number, String text) {}

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final Clock clock;
    private volatile Second last = new Second(Long.MIN_VALUE, "");

    HttpDate(Clock clock) {
        this.clock = clock;
    }

    String now() {
        var second = clock.millis() / 1000;
        var known = last;
        if (known.number() != second) {
            known = new Second(second, text(second));
            last = known;
        }
        return known.text();
    }

    /** The day of the month has two digits here; Java's own format is content with one. */
    private static String text(long second) {
        var written = FORMAT.format(Instant.ofEpochSecond(second));
        return written.charAt(6) == ' ' ? written.substring(0, 5) + "0" + written.substring(5) : written;
    }
}
