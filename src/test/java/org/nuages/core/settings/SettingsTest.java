package org.nuages.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Map<String, String> SOUND = Map.of(
            "DB_HOST", "db",
            "DB_NAME", "nuages",
            "DB_USER", "nuages",
            "DB_PASSWORD", "secret",
            "SECRET_KEY", "0123456789012345678901234567890123456789",
            "JWT_PRIVATE_KEYS", "/etc/nuages/jwt/key.pem");

    @Test
    void has_nothing_to_say_about_sound_settings() {
        assertThat(problems(SOUND)).isEmpty();
    }

    @Test
    void names_all_that_is_missing() {
        assertThat(problems(Map.of()))
                .containsExactly(
                        "DB_HOST is not set",
                        "DB_NAME is not set",
                        "DB_USER is not set",
                        "DB_PASSWORD is not set",
                        "SECRET_KEY is not set",
                        "JWT_PRIVATE_KEYS is not set");
    }

    @Test
    void names_all_that_is_wrong_and_shows_no_value() {
        var settings = new HashMap<>(SOUND);
        settings.putAll(Map.of(
                "DB_PORT", "x",
                "PORT", "70000",
                "DB_POOL_SIZE", "0",
                "REDIS_URL", "http://x",
                "SECRET_KEY", "short",
                "LOG_LEVEL", "loud"));

        assertThat(problems(settings))
                .containsExactly(
                        "DB_PORT must be a whole number from 1 to 65535",
                        "DB_POOL_SIZE must be a whole number from 1 to 1000",
                        "REDIS_URL must be a redis:// or rediss:// URL",
                        "SECRET_KEY must have at least 32 characters",
                        "PORT must be a whole number from 1 to 65535",
                        "LOG_LEVEL must be one of TRACE, DEBUG, INFO, WARN, ERROR");
    }

    @Test
    void a_mode_that_verifies_wants_something_to_verify_by() {
        var settings = new HashMap<>(SOUND);
        settings.put("DB_SSLMODE", "verify-full");
        assertThat(problems(settings))
                .containsExactly("DB_SSLROOTCERT is not set, and DB_SSLMODE wants to verify by it");

        settings.put("DB_SSLROOTCERT", "/nowhere/root.pem");
        assertThat(problems(settings)).containsExactly("DB_SSLROOTCERT must name a file that can be read");
    }

    private static List<String> problems(Map<String, String> settings) {
        return Settings.problems(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build());
    }
}
