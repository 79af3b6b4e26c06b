package org.nuages.core.security;

import java.util.Locale;

/** What a token is good for: one kind is never taken for the other. */
enum TokenType {
    ACCESS,
    REFRESH;

    String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
