package org.nuages.core.throttling;

import java.time.Duration;
import java.util.regex.Pattern;

/** So many calls in any stretch of such a length, written as Django REST Framework does: {@code 100/hour}. */
public record Rate(int most, Duration window) {

    private static final Pattern WRITTEN = Pattern.compile("(?<most>[1-9][0-9]{0,4})/(?<period>[smhd])[a-z]*");

    public static boolean isOne(String text) {
        return WRITTEN.matcher(text).matches();
    }

    static Rate of(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException(text + " is no rate");
        }
        return new Rate(Integer.parseInt(written.group("most")), period(written.group("period")));
    }

    /** By its first letter. */
    private static Duration period(String letter) {
        return switch (letter) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }
}
