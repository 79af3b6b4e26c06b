package org.nuages.core.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the service wants to know when it starts in a process of its own: the servers that the tests use too, and secrets. */
public final class PackagedSettings implements QuarkusTestResourceLifecycleManager {

    /** One for all starts: tokens of the last one stay good. */
    private static final String SIGNING_KEY = signingKey();

    @Override
    public Map<String, String> start() {
        var config = ConfigProvider.getConfig();
        var settings = new HashMap<String, String>();
        Stream.of("DB_HOST", "DB_PORT", "DB_NAME", "DB_USER", "DB_PASSWORD", "REDIS_URL")
                .forEach(name ->
                        config.getOptionalValue(name, String.class).ifPresent(value -> settings.put(name, value)));
        settings.put("SECRET_KEY", config.getValue("nuages.secret-key", String.class));
        settings.put("JWT_PRIVATE_KEYS", SIGNING_KEY);
        settings.put("MANAGEMENT_PORT", Integer.toString(RedisProcess.freePort()));
        // Nobody takes them.
        settings.put("quarkus.mailer.mock", "true");
        return settings;
    }

    private static String signingKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var key = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----" + Base64.getEncoder().encodeToString(key)
                    + "-----END PRIVATE KEY-----";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {}
}
