package org.nuages.bench.plain;

import java.util.List;

/** The rows of one page, its number and the count of all rows. */
record Slice<T>(long number, long count, List<T> rows) {

    /** A page without rows is an answer only when it is the first of an empty list. */
    static <T> Slice<T> empty(long number, long count) {
        if (number > 1) {
            throw new NotFound("Invalid page.");
        }
        return new Slice<>(number, count, List.of());
    }
}
