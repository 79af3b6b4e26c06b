package org.nuages.core.requests;

import java.util.Locale;

/** How much a client wants a media type that it names, by its {@code Accept} (RFC 9110, 12.5.1). */
public final class Accepted {

    private static final double ONE_AS_GOOD_AS_ANOTHER = 1;
    private static final String JSON = "application/json";

    private Accepted() {}

    /** Whether it is named, and not to say that it is unwanted. */
    public static boolean wants(String accept, String mediaType) {
        return weight(accept, mediaType) > 0;
    }

    /** Whether it is wanted more than plain JSON. */
    public static boolean prefers(String accept, String mediaType) {
        return weight(accept, mediaType) > weight(accept, JSON);
    }

    private static double weight(String accept, String mediaType) {
        if (accept == null || !accept.contains(mediaType)) {
            return 0;
        }
        for (var range : accept.toLowerCase(Locale.ROOT).split(",")) {
            var parts = range.split(";");
            if (parts[0].strip().equals(mediaType)) {
                return quality(parts);
            }
        }
        return 0;
    }

    private static double quality(String[] parts) {
        for (var i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip();
            if (parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
                return Double.parseDouble(parameter.substring(2));
            }
        }
        return ONE_AS_GOOD_AS_ANOTHER;
    }
}
