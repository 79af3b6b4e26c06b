package org.nuages.core.security;

import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys of our tokens by their id: the first signs, all verify. Files of them may change while we run. */
@Singleton
public class SigningKeys {

    private final Optional<String> setting;
    private String filesRead = "";
    private volatile Map<String, SigningKey> keys;

    SigningKeys(@ConfigProperty(name = "nuages.jwt.private-keys") Optional<String> configured) {
        if (configured.isEmpty() && LaunchMode.current() == LaunchMode.NORMAL) {
            throw new IllegalStateException("JWT_PRIVATE_KEYS is not set");
        }
        setting = configured;
        filesRead = files();
        keys = byId(configured.map(PrivateKeys::read).orElseGet(() -> List.of(PrivateKeys.makeOne())));
    }

    private static Map<String, SigningKey> byId(List<SigningKey> inOrder) {
        var byId = new LinkedHashMap<String, SigningKey>();
        inOrder.forEach(key -> byId.putIfAbsent(key.id(), key));
        return byId;
    }

    /** How the files are now; empty where the setting names none. */
    private String files() {
        return setting.filter(value -> !PrivateKeys.isText(value)).stream()
                .flatMap(value -> KeyFiles.named(value).stream())
                .map(KeyFiles.KeyFile::state)
                .collect(Collectors.joining("\n"));
    }

    /** Reads the files again if they have changed; answers whether they had. What cannot be read changes nothing. */
    synchronized boolean refresh() {
        var files = files();
        if (files.equals(filesRead)) {
            return false;
        }
        keys = byId(PrivateKeys.read(setting.orElseThrow()));
        filesRead = files;
        return true;
    }

    /** The first whose time has come. */
    SigningKey signing() {
        var now = Instant.now();
        SigningKey last = null;
        for (var key : keys.values()) {
            if (!key.signsFrom().isAfter(now)) {
                return key;
            }
            last = key;
        }
        return last;
    }

    boolean knows(String id) {
        return keys.containsKey(id);
    }

    PublicKey verifying(String id) {
        var key = keys.get(id);
        return key == null ? null : key.publicKey();
    }

    /** What others need to verify our tokens. */
    public List<PublishedKey> published() {
        return keys.values().stream().map(PublishedKey::of).toList();
    }
}
