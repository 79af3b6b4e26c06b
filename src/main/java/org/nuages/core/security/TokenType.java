package org.nuages.core.security;

import java.util.Locale;

/** What a token is good for: one kind is never taken for the other. */
public enum TokenType {
    ACCESS,
    REFRESH;

    String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TokenType of(String claim) {
        for (var type : values()) {
            if (type.claim().equals(claim)) {
                return type;
            }
        }
        throw new IllegalArgumentException("There is no such type of token");
    }
}
