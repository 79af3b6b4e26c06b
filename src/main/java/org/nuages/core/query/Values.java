package org.nuages.core.query;

import io.vertx.pgclient.data.Interval;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Between the types of our records and those the PostgreSQL driver speaks. */
final class Values {

    private Values() {}

    /** Reads a column's value; null stays null. */
    interface Decoder {
        Object read(Row row, int column);
    }

    static Object toRelational(Object value) {
        if (value instanceof Instant instant) {
            return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (value instanceof Duration duration) {
            return Interval.of().seconds((int) duration.toSeconds()).microseconds(duration.toNanosPart() / 1_000);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    static Decoder decoder(Class<?> type) {
        if (type == BigDecimal.class) {
            return Row::getBigDecimal;
        }
        if (type == Instant.class) {
            return Values::instant;
        }
        if (type == List.class) {
            return (row, column) -> List.of(row.getArrayOfStrings(column));
        }
        if (type.isEnum()) {
            return constants(type);
        }
        return Row::getValue;
    }

    private static Instant instant(Row row, int column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static Decoder constants(Class<?> type) {
        Map<String, Object> byName = new HashMap<>();
        for (var constant : type.getEnumConstants()) {
            byName.put(((Enum<?>) constant).name(), constant);
        }
        return (row, column) -> byName.get(row.getString(column));
    }

    /** The driver chooses an array parameter's type by the class of the array. */
    static Object array(List<?> values, Class<?> type) {
        if (type == Long.class || type == long.class) {
            return values.toArray(Long[]::new);
        }
        if (type == Integer.class || type == int.class) {
            return values.toArray(Integer[]::new);
        }
        if (type == UUID.class) {
            return values.toArray(UUID[]::new);
        }
        return values.toArray(String[]::new);
    }
}
