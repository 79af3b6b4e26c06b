package org.nuages.core.query;

import java.util.Locale;

/** The one rule by which an attribute becomes a name for clients. */
public final class Names {

    private Names() {}

    public static String snake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
