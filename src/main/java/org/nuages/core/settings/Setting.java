package org.nuages.core.settings;

import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import org.nuages.core.throttling.Rate;

/**
 * One setting of the environment.
 *
 * @param rule what a value must be, in words
 * @param required whether the packaged service refuses to start without it
 */
record Setting(String name, String rule, Predicate<String> check, boolean required) {

    static Setting text(String name) {
        return new Setting(name, "must not be blank", value -> !value.isBlank(), false);
    }

    static Setting number(String name, int least, int greatest) {
        return new Setting(
                name,
                "must be a whole number from " + least + " to " + greatest,
                value -> value.matches("\\d{1,9}")
                        && Integer.parseInt(value) >= least
                        && Integer.parseInt(value) <= greatest,
                false);
    }

    static Setting duration(String name) {
        return new Setting(
                name, "must be a time such as 30S, 2M or 24H", value -> value.matches("(?i)[1-9]\\d{0,5}[SMH]"), false);
    }

    static Setting rate(String name) {
        return new Setting(name, "must be a rate such as 10/min or 100/hour, or empty", Rate::isOne, false);
    }

    static Setting oneOf(String name, String... values) {
        return new Setting(
                name,
                "must be one of " + String.join(", ", values),
                value -> List.of(values).contains(value),
                false);
    }

    static Setting flag(String name) {
        return new Setting(name, "must be true or false", value -> value.matches("true|false"), false);
    }

    static Setting url(String name) {
        return new Setting(name, "must be an http:// or https:// URL", isUrl("http", "https"), false);
    }

    static Predicate<String> isUrl(String... schemes) {
        return value -> {
            try {
                return List.of(schemes)
                        .contains(String.valueOf(URI.create(value).getScheme()));
            } catch (IllegalArgumentException e) {
                return false;
            }
        };
    }

    Setting asRequired() {
        return new Setting(name, rule, check, true);
    }
}
