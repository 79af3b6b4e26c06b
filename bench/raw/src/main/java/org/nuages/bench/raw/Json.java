package org.nuages.bench.raw;

import io.vertx.core.buffer.Buffer;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** JSON by appending. */
final class Json {
    private final StringBuilder out;

    Json(int expectedLength) {
        out = new StringBuilder(expectedLength);
    }

    /** As it is: punctuation, and what is known to need no escape. */
    Json raw(String text) {
        out.append(text);
        return this;
    }

    Json number(long number) {
        out.append(number);
        return this;
    }

    /** Null too. */
    Json number(Long number) {
        out.append(number);
        return this;
    }

    Json instant(OffsetDateTime time) {
        out.append('"');
        if (time.getNano() == 0) {
            wholeSeconds(time);
        } else {
            DateTimeFormatter.ISO_INSTANT.formatTo(time, out);
        }
        out.append('"');
        return this;
    }

    Json string(String text) {
        out.append('"');
        var length = text.length();
        var written = 0;
        for (var i = 0; i < length; i++) {
            var c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, written, i);
                escape(c);
                written = i + 1;
            }
        }
        out.append(text, written, length).append('"');
        return this;
    }

    Buffer toBuffer() {
        return Buffer.buffer(out.toString());
    }

    /** PostgreSQL's times arrive in UTC. The general formatter costs more than the rest of a row. */
    private void wholeSeconds(OffsetDateTime time) {
        out.append(time.getYear());
        twoDigits('-', time.getMonthValue());
        twoDigits('-', time.getDayOfMonth());
        twoDigits('T', time.getHour());
        twoDigits(':', time.getMinute());
        twoDigits(':', time.getSecond());
        out.append('Z');
    }

    private void twoDigits(char before, int number) {
        out.append(before).append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> out.append(String.format("\\u%04X", (int) c));
        }
    }
}
