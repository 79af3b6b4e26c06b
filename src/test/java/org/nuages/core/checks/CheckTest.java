package org.nuages.core.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What {@code check} and {@code check --deploy} say. */
@QuarkusTest
class CheckTest {

    private static final Map<String, String> SAFE = Map.ofEntries(
            Map.entry("SECRET_KEY", "5f1c9e7a2b8d4036a1c7e9f0b2d4863a"),
            Map.entry("DB_PASSWORD", "correct-horse-battery"),
            Map.entry("DB_HOST", "db.example"),
            Map.entry("DB_SSLMODE", "verify-full"),
            Map.entry("ALLOWED_HOSTS", "shop.example"),
            Map.entry("SECURE_SSL_REDIRECT", "true"),
            Map.entry("SECURE_HSTS_SECONDS", "31536000"),
            Map.entry("CORS_ALLOWED_ORIGINS", "https://shop.example"),
            Map.entry("TRUSTED_PROXIES", "10.0.0.0/8"),
            Map.entry("JWT_ACCESS_LIFETIME", "15M"),
            Map.entry("JWT_REFRESH_GRACE", "0S"),
            Map.entry("REDIS_URL", "rediss://redis.example"),
            Map.entry("EMAIL_HOST_PASSWORD", "secret"),
            Map.entry("EMAIL_USE_TLS", "true"),
            Map.entry("DEFAULT_FROM_EMAIL", "shop@shop.example"),
            Map.entry("THROTTLE_ANON", "100/hour"),
            Map.entry("PASSWORD_RESET_URL", "https://shop.example/password"),
            Map.entry("PAYMENT_URL", "https://pay.example"),
            Map.entry("LOG_LEVEL", "INFO"));

    @Inject
    CheckCommand command;

    @Inject
    Config config;

    private final StringWriter out = new StringWriter();

    private static List<String> findings(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                .build();
        return new SafeSettings(config).findings().await().indefinitely();
    }

    private static List<String> findings(String... changes) {
        var settings = new HashMap<>(SAFE);
        for (var i = 0; i < changes.length; i += 2) {
            settings.put(changes[i], changes[i + 1]);
        }
        return findings(settings);
    }

    @Test
    void nothing_is_said_of_safe_settings() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void each_unsafe_setting_is_named() {
        assertThat(findings(
                        "SECRET_KEY", "a".repeat(40),
                        "DB_PASSWORD", "nuages",
                        "DB_SSLMODE", "require",
                        "ALLOWED_HOSTS", "shop.example,*",
                        "SECURE_SSL_REDIRECT", "false",
                        "SECURE_HSTS_SECONDS", "0",
                        "CORS_ALLOWED_ORIGINS", "http://shop.example",
                        "TRUSTED_PROXIES", "0.0.0.0/0",
                        "JWT_ACCESS_LIFETIME", "2H",
                        "JWT_REFRESH_GRACE", "10S",
                        "EMAIL_USE_TLS", "false",
                        "PAYMENT_URL", "http://pay.example",
                        "LOG_LEVEL", "DEBUG"))
                .extracting(line -> line.split(" ")[0])
                .containsExactly(
                        "SECRET_KEY",
                        "DB_PASSWORD",
                        "ALLOWED_HOSTS",
                        "SECURE_SSL_REDIRECT",
                        "SECURE_HSTS_SECONDS",
                        "CORS_ALLOWED_ORIGINS",
                        "TRUSTED_PROXIES",
                        "JWT_ACCESS_LIFETIME",
                        "JWT_REFRESH_GRACE",
                        "PAYMENT_URL",
                        "LOG_LEVEL",
                        "EMAIL_HOST_PASSWORD",
                        "DB_SSLMODE");
    }

    @Test
    void so_is_what_is_missing() {
        assertThat(findings(Map.of("SECRET_KEY", SAFE.get("SECRET_KEY"), "DB_PASSWORD", SAFE.get("DB_PASSWORD"))))
                .extracting(line -> line.split(" ")[0])
                .containsExactly(
                        "ALLOWED_HOSTS",
                        "SECURE_SSL_REDIRECT",
                        "REDIS_URL",
                        "THROTTLE_ANON",
                        "PASSWORD_RESET_URL",
                        "PAYMENT_URL",
                        "DEFAULT_FROM_EMAIL");
    }

    @Test
    void the_command_tells_by_its_exit_code_whether_there_is_something_to_mend() {
        assertThat(run()).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("Nothing to complain of.\n");

        out.getBuffer().setLength(0);
        assertThat(run("--deploy")).isEqualTo(1);
        var findings =
                new ArrayList<>(new SafeSettings(config).findings().await().indefinitely());
        findings.add("DB_USER is a superuser, or may make roles: give the service a role of its own");
        Collections.sort(findings);
        findings.add(findings.size() + " to mend.");
        assertThat(out.toString().lines()).containsExactlyElementsOf(findings);
    }

    private int run(String... arguments) {
        return new CommandLine(command).setOut(new PrintWriter(out, true)).execute(arguments);
    }
}
