package org.nuages.tokens;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API token as its maker sees it, once: with the key. */
public record NewApiToken(
        UUID id,
        String name,
        String key,
        @Schema(nullable = true) Instant expiresAt,
        Instant createdAt,
        Instant updatedAt) {

    static NewApiToken of(ApiToken made) {
        return new NewApiToken(made.id, made.name, made.key, made.expiresAt, made.createdAt(), made.updatedAt());
    }
}
