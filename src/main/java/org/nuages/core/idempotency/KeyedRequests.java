package org.nuages.core.idempotency;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.nuages.core.errors.ApiException;
import org.nuages.core.input.Body;
import org.nuages.core.requests.ApiRequest;
import org.nuages.core.security.Signatures;

/**
 * Takes the fingerprints of requests that have a key. They are made with our secret: a body may hold a password, and whoever reads the
 * table or a backup of it must not be able to try some.
 */
@Singleton
public class KeyedRequests {

    private static final String PURPOSE = "idempotency";
    private static final int LONGEST_KEY = 255;

    private final Signatures signatures;

    KeyedRequests(Signatures signatures) {
        this.signatures = signatures;
    }

    /** None where the request has no key. */
    public Optional<KeyedRequest> of(ApiRequest request, Optional<? extends Body<?>> body) {
        return Optional.ofNullable(request.header(KeyedRequest.HEADER)).map(key -> of(key, request, body));
    }

    private KeyedRequest of(String key, ApiRequest request, Optional<? extends Body<?>> body) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new ApiException(
                    400,
                    "invalid",
                    "The header %s takes 1 to %d characters.".formatted(KeyedRequest.HEADER, LONGEST_KEY));
        }
        var caller = request.caller().id();
        var place = String.join("\n", List.of(request.method(), request.path(), request.query()));
        var said = body.map(sent -> String.valueOf(sent.content())).orElse("");
        var fingerprint = signatures.sign(PURPOSE, caller + "\n" + place, said.getBytes(StandardCharsets.UTF_8));
        return new KeyedRequest(caller, key, fingerprint);
    }
}
