package org.nuages.core.checks;

import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Settings that are valid and yet not for the world to reach. */
@Singleton
@Unremovable
class SafeSettings implements Check {

    private static final int FEW_CHARACTERS = 10;
    private static final long A_DAY = 86_400;
    private static final Duration LONG_FOR_A_TOKEN = Duration.ofHours(1);

    /** @param isUnsafe is told the setting's value, empty where there is none */
    private record Caution(String setting, String advice, Predicate<String> isUnsafe) {}

    private static final List<Caution> CAUTIONS = List.of(
            new Caution(
                    "SECRET_KEY",
                    "has few different characters and may be guessed: openssl rand -hex 32 makes one",
                    value -> value.chars().distinct().count() < FEW_CHARACTERS),
            new Caution("DB_PASSWORD", "is short, and may be guessed", value -> value.length() < FEW_CHARACTERS),
            new Caution(
                    "ALLOWED_HOSTS",
                    "is not set, or names any host: links in answers and mails may lead anywhere",
                    value -> value.isEmpty() || value.contains("*")),
            new Caution(
                    "SECURE_SSL_REDIRECT",
                    "is not true: who comes by plain HTTP sends his tokens in the open",
                    value -> !value.equals("true")),
            new Caution(
                    "SECURE_HSTS_SECONDS",
                    "is less than a day: browsers may be led to plain HTTP",
                    value -> !value.isEmpty() && Long.parseLong(value) < A_DAY),
            new Caution(
                    "CORS_ALLOWED_ORIGINS",
                    "names any origin, or one by plain HTTP",
                    value -> value.contains("*") || value.contains("http://")),
            new Caution(
                    "TRUSTED_PROXIES",
                    "trusts the whole world: anybody may say which address he comes from",
                    value -> value.contains("/0") || value.contains("*")),
            new Caution(
                    "JWT_ACCESS_LIFETIME",
                    "is longer than an hour: what is stolen is good for as long",
                    value -> !value.isEmpty() && Duration.parse("PT" + value).compareTo(LONG_FOR_A_TOKEN) > 0),
            new Caution(
                    "JWT_REFRESH_GRACE",
                    "is not 0S: within it a stolen refresh token is not noticed",
                    value -> !value.isEmpty() && !value.matches("0+[sS]")),
            new Caution(
                    "REDIS_URL",
                    "is not set: each process counts for itself how often somebody calls",
                    String::isEmpty),
            new Caution(
                    "THROTTLE_ANON",
                    "is not set: from one address the passwords of many accounts can be tried",
                    String::isEmpty),
            new Caution(
                    "PASSWORD_RESET_URL",
                    "is not an https:// URL: who listens may set passwords",
                    value -> !value.startsWith("https://")),
            new Caution(
                    "PAYMENT_URL",
                    "is not set, and nobody is charged; or is by plain HTTP",
                    value -> !value.startsWith("https://")),
            new Caution(
                    "DEFAULT_FROM_EMAIL",
                    "is not set: mails come from webmaster@localhost, and go nowhere",
                    String::isEmpty),
            new Caution("LOG_LEVEL", "writes more than who reads logs should know", value -> Set.of("DEBUG", "TRACE")
                    .contains(value)));

    private final Config config;

    SafeSettings(Config config) {
        this.config = config;
    }

    @Override
    public boolean isForDeployment() {
        return true;
    }

    @Override
    public Uni<List<String>> findings() {
        return Uni.createFrom().item(() -> Stream.of(ofOneSetting(), ofMail(), ofDatabase())
                .flatMap(Function.identity())
                .toList());
    }

    private Stream<String> ofOneSetting() {
        return CAUTIONS.stream()
                .filter(caution -> caution.isUnsafe().test(value(caution.setting())))
                .map(caution -> caution.setting() + " " + caution.advice());
    }

    private Stream<String> ofMail() {
        var isOpen = !value("EMAIL_USE_TLS").equals("true")
                && !value("EMAIL_USE_SSL").equals("true");
        return isOpen && !value("EMAIL_HOST_PASSWORD").isEmpty()
                ? Stream.of("EMAIL_HOST_PASSWORD goes over the wire in the open: set EMAIL_USE_TLS or EMAIL_USE_SSL")
                : Stream.empty();
    }

    /** On the same machine nobody is in between. */
    private Stream<String> ofDatabase() {
        var isNear = value("DB_HOST").matches("|localhost|127\\..*|::1");
        return isNear || value("DB_SSLMODE").startsWith("verify")
                ? Stream.empty()
                : Stream.of("DB_SSLMODE is not verify-full or verify-ca: who is between may be the database for us");
    }

    private String value(String setting) {
        return config.getOptionalValue(setting, String.class).orElse("");
    }
}
