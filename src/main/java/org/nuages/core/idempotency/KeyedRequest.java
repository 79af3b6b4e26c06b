package org.nuages.core.idempotency;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A request that its caller may send more than once and means once.
 *
 * @param fingerprint of all that decides what is done and answered: where it goes and what it says (KeyedRequests)
 */
public record KeyedRequest(long caller, String key, byte[] fingerprint) {

    static final String HEADER = "Idempotency-Key";

    /** Whoever has used a key before this may use it anew. */
    public static Instant oldest() {
        return Instant.now().minus(Duration.ofHours(24));
    }

    /** To be kept with what was begun for it. */
    public String fingerprintText() {
        return HexFormat.of().formatHex(fingerprint);
    }

    boolean isSameAs(byte[] other) {
        return MessageDigest.isEqual(fingerprint, other);
    }
}
