package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** An instant as ISO 8601 writes it, in UTC where no offset is given. */
record Times() implements Kind<Instant> {

    private static final int LAST_YEAR = 9999;

    @Override
    public Instant parse(JsonNode value) throws Refused {
        try {
            var time = read(value.isTextual() ? value.asText().strip() : "");
            if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
                throw wrong();
            }
            return time.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw wrong();
        }
    }

    private static OffsetDateTime read(String text) {
        return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                ? OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC)
                : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
    }

    private static Refused wrong() {
        return new Refused("Datetime has wrong format. Use one of these formats instead:"
                + " YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].");
    }

    @Override
    public Description description() {
        return Description.of("string", "date-time");
    }
}
