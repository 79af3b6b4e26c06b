package org.nuages.core.listing;

/** What a numbered page says of the list's length. */
enum CountMode {
    EXACT,
    ESTIMATED,
    NONE;

    static CountMode of(String asked) {
        if ("none".equals(asked)) {
            return NONE;
        }
        return "estimated".equals(asked) ? ESTIMATED : EXACT;
    }
}
