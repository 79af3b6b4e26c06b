package org.nuages.core.security;

import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys of our tokens by their id: the first signs, all verify. */
@Singleton
public class SigningKeys {

    private final Map<String, SigningKey> keys = new LinkedHashMap<>();
    private final SigningKey signing;

    SigningKeys(@ConfigProperty(name = "nuages.jwt.private-keys") Optional<String> configured) {
        if (configured.isEmpty() && LaunchMode.current() == LaunchMode.NORMAL) {
            throw new IllegalStateException("JWT_PRIVATE_KEYS is not set");
        }
        var all = configured.map(PrivateKeys::read).orElseGet(PrivateKeys::makeOne);
        all.forEach(key -> keys.put(key.id(), key));
        signing = all.get(0);
    }

    SigningKey signing() {
        return signing;
    }

    boolean knows(String id) {
        return keys.containsKey(id);
    }

    PublicKey verifying(String id) {
        var key = keys.get(id);
        return key == null ? null : key.publicKey();
    }
}
