package org.nuages.core.listing;

/** How many rows a page has. */
final class PageSize {

    private static final int DEFAULT = 50;
    private static final int GREATEST = 1000;
    private static final int MOST_DIGITS = 4;

    private PageSize() {}

    static int of(String asked) {
        var digits = asked == null ? "" : digits(asked.strip());
        var size = digits.length() > MOST_DIGITS ? GREATEST : value(digits);
        return size == 0 ? DEFAULT : Math.min(GREATEST, size);
    }

    /** Without sign and leading zeros; empty where there is anything else. */
    private static String digits(String number) {
        var start = number.startsWith("+") ? 1 : 0;
        if (!number.chars().skip(start).allMatch(digit -> digit >= '0' && digit <= '9')) {
            return "";
        }
        while (start < number.length() && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
    }

    private static int value(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
