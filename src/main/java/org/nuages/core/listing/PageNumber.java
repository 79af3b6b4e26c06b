package org.nuages.core.listing;

import org.nuages.core.errors.ApiException;

/** Reads the number of a page. */
final class PageNumber {

    /** No table has as many rows. */
    private static final int GREATEST_DIGITS = 12;

    private PageNumber() {}

    static long of(String asked) {
        if (asked == null || asked.isEmpty()) {
            return 1;
        }
        if (!asked.matches("\\d{1," + GREATEST_DIGITS + "}") || Long.parseLong(asked) < 1) {
            throw ApiException.notFound("Invalid page.");
        }
        return Long.parseLong(asked);
    }
}
