package org.nuages.core.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** All settings, checked together before anything starts: an operator learns of every mistake at once. */
public final class Settings {

    private static final int SHORTEST_SECRET = 32;

    /** As they stand in the page about them (docs/settings.md, which SettingsPageTest writes). */
    static final List<Setting> ALL = List.of(
            Setting.text("DB_HOST").asRequired(),
            Setting.number("DB_PORT", 1, 65_535),
            Setting.text("DB_NAME").asRequired(),
            Setting.text("DB_USER").asRequired(),
            Setting.text("DB_PASSWORD").asRequired(),
            Setting.oneOf("DB_SSLMODE", "disable", "prefer", "require", "verify-ca", "verify-full"),
            new Setting(
                    "DB_SSLROOTCERT",
                    "must name a file that can be read",
                    value -> Files.isReadable(Path.of(value)),
                    false),
            Setting.number("DB_POOL_SIZE", 1, 1_000),
            Setting.number("DB_SEARCH_POOL_SIZE", 1, 1_000),
            Setting.flag("DB_PREPARED_STATEMENTS"),
            Setting.text("DB_DIRECT_HOST"),
            Setting.number("DB_DIRECT_PORT", 1, 65_535),
            new Setting("REDIS_URL", "must be a redis:// or rediss:// URL", Setting.isUrl("redis", "rediss"), false),
            Setting.number("CACHE_DEFAULT_TIMEOUT", 1, 86_400),
            Setting.number("CACHE_MEMORY", 1, 10_000),
            new Setting(
                    "CACHE_PREFIX",
                    "must be letters, digits, - or _",
                    value -> value.matches("[A-Za-z0-9_-]{1,40}"),
                    false),
            new Setting(
                    "SECRET_KEY",
                    "must have at least " + SHORTEST_SECRET + " characters",
                    value -> value.length() >= SHORTEST_SECRET,
                    true),
            Setting.text("JWT_PRIVATE_KEYS").asRequired(),
            Setting.duration("JWT_ACCESS_LIFETIME"),
            Setting.duration("JWT_REFRESH_LIFETIME"),
            Setting.duration("JWT_SESSION_LIFETIME"),
            new Setting(
                    "JWT_REFRESH_GRACE",
                    "must be from 0S to 60S",
                    value -> value.matches("(?i)([1-5]?\\d|60)S"),
                    false),
            Setting.number("PASSWORD_MEMORY", 8, 4_096),
            Setting.number("PASSWORD_ITERATIONS", 1, 1_000),
            Setting.number("PASSWORD_LANES", 1, 64),
            Setting.number("PASSWORD_THREADS", 1, 1_000),
            Setting.number("PASSWORD_QUEUE", 1, 100_000),
            Setting.number("PASSWORD_MEMORY_BUDGET", 8, 1_000_000),
            Setting.number("PORT", 1, 65_535),
            Setting.number("MANAGEMENT_PORT", 1, 65_535),
            Setting.duration("REQUEST_DEADLINE"),
            Setting.number("EXPORTS_AT_ONCE", 1, 100),
            Setting.number("TASKS_AT_ONCE", 0, 1_000),
            Setting.duration("TASKS_KEEP_FINISHED"),
            Setting.duration("ORDER_EXPIRY"),
            Setting.url("PAYMENT_URL"),
            Setting.text("PAYMENT_KEY"),
            new Setting(
                    "PAYMENT_TIMEOUT",
                    "must be from 1S to 30S",
                    value -> value.matches("(?i)([12]?[1-9]|[123]0)S"),
                    false),
            Setting.flag("PAYMENT_SANDBOX"),
            Setting.text("EMAIL_HOST"),
            Setting.number("EMAIL_PORT", 1, 65_535),
            Setting.text("EMAIL_HOST_USER"),
            Setting.text("EMAIL_HOST_PASSWORD"),
            Setting.flag("EMAIL_USE_TLS"),
            Setting.flag("EMAIL_USE_SSL"),
            Setting.text("DEFAULT_FROM_EMAIL"),
            new Setting(
                    "PASSWORD_RESET_URL",
                    "must be an http:// or https:// URL",
                    value -> value.matches("https?://[^\\s/]+\\S*"),
                    false),
            Setting.number("UPLOADS_AT_ONCE", 1, 1_000),
            Setting.rate("THROTTLE_ANON"),
            Setting.rate("THROTTLE_USER"),
            Setting.rate("THROTTLE_LOGIN"),
            Setting.rate("THROTTLE_REGISTRATION"),
            Setting.rate("THROTTLE_RESET"),
            new Setting(
                    "THROTTLE_PATIENCE", "must be from 1S to 10S", value -> value.matches("(?i)([1-9]|10)S"), false),
            Setting.text("CORS_ALLOWED_ORIGINS"),
            Setting.text("ALLOWED_HOSTS"),
            Setting.flag("SECURE_SSL_REDIRECT"),
            Setting.number("SECURE_HSTS_SECONDS", 0, 999_999_999),
            Setting.text("TRUSTED_PROXIES"),
            Setting.url("OTEL_EXPORTER_OTLP_ENDPOINT"),
            Setting.url("SENTRY_DSN"),
            Setting.oneOf("LOG_LEVEL", "TRACE", "DEBUG", "INFO", "WARN", "ERROR"));

    private Settings() {}

    public static List<String> problems(Config config) {
        var problems = new ArrayList<String>();
        for (var setting : ALL) {
            var value = config.getOptionalValue(setting.name(), String.class);
            if (value.isEmpty()) {
                if (setting.required()) {
                    problems.add(setting.name() + " is not set");
                }
            } else if (!setting.check().test(value.get())) {
                problems.add(setting.name() + " " + setting.rule());
            }
        }
        if (verifiesWithNothing(config)) {
            problems.add("DB_SSLROOTCERT is not set, and DB_SSLMODE wants to verify by it");
        }
        return problems;
    }

    private static boolean verifiesWithNothing(Config config) {
        return config.getOptionalValue("DB_SSLMODE", String.class).orElse("").startsWith("verify")
                && config.getOptionalValue("DB_SSLROOTCERT", String.class).isEmpty();
    }

    public static String message(List<String> problems) {
        return "Nuages cannot start, its settings need mending:\n  - " + String.join("\n  - ", problems);
    }
}
