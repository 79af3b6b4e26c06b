package org.nuages.bench.plain;

/**
 * Which page was asked for.
 *
 * @param number the page, or {@link #LAST}
 */
record PageRequest(long number, int size) {
    private static final long LAST = -1;
    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST_SIZE = 1000;

    static PageRequest of(String page, String size) {
        return new PageRequest(parseNumber(page), parseSize(size));
    }

    boolean isLast() {
        return number == LAST;
    }

    /** The page's number among {@code count} rows. */
    long number(long count) {
        return isLast() ? Math.max(1, (count + size - 1) / size) : number;
    }

    private static long parseNumber(String page) {
        if (page == null) {
            return 1;
        }
        if (page.equals("last")) {
            return LAST;
        }
        try {
            var number = Integer.parseInt(page);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same as a number that is no page
        }
        throw new NotFound("Invalid page.");
    }

    private static int parseSize(String size) {
        if (size == null) {
            return DEFAULT_SIZE;
        }
        try {
            var asked = Integer.parseInt(size);
            return asked < 1 ? DEFAULT_SIZE : Math.min(asked, LARGEST_SIZE);
        } catch (NumberFormatException e) {
            return DEFAULT_SIZE;
        }
    }
}
