package org.nuages.core.listing;

/** How many rows a page has. */
final class PageSize {

    private static final int DEFAULT = 50;
    private static final int GREATEST = 1000;

    private PageSize() {}

    static int of(String asked) {
        if (asked == null || !asked.matches("\\s*\\+?\\d+\\s*")) {
            return DEFAULT;
        }
        var digits = asked.strip().replaceFirst("^\\+?0*", "");
        if (digits.isEmpty()) {
            return DEFAULT;
        }
        return digits.length() > 4 ? GREATEST : Math.min(GREATEST, Integer.parseInt(digits));
    }
}
