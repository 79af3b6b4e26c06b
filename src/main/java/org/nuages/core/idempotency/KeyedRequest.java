package org.nuages.core.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.nuages.core.errors.ApiException;
import org.nuages.core.input.Body;
import org.nuages.core.requests.ApiRequest;

/**
 * A request that its caller may send more than once and means once.
 *
 * @param fingerprint of all that decides what is done and answered: where it goes and what it says
 */
public record KeyedRequest(long caller, String key, byte[] fingerprint) {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 255;

    /** None where the request has no key. */
    public static Optional<KeyedRequest> of(ApiRequest request, Body<?> body) {
        return Optional.ofNullable(request.header(HEADER)).map(key -> of(key, request, Optional.ofNullable(body)));
    }

    /** Whoever has used a key before this may use it anew. */
    public static Instant oldest() {
        return Instant.now().minus(Duration.ofHours(24));
    }

    /** To be kept with what was begun for it. */
    public String fingerprintText() {
        return HexFormat.of().formatHex(fingerprint);
    }

    static KeyedRequest of(String key, ApiRequest request, Optional<Body> body) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new ApiException(
                    400, "invalid", "The header %s takes 1 to %d characters.".formatted(HEADER, LONGEST_KEY));
        }
        var said = body.map(sent -> String.valueOf(sent.content())).orElse("");
        var place = List.of(request.method(), request.path(), request.query());
        return new KeyedRequest(request.caller().id(), key, digest(String.join("\n", place) + "\n" + said));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isSameAs(byte[] other) {
        return MessageDigest.isEqual(fingerprint, other);
    }
}
