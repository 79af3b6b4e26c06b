package org.nuages.tokens;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;

/** An API token, without the key. */
public record ApiTokenView(
        UUID id,
        String name,
        @Schema(nullable = true) Instant expiresAt,
        @Schema(nullable = true) Instant lastUsed,
        Instant createdAt,
        Instant updatedAt) {

    static ApiTokenView read(Columns<ApiToken> row) {
        return new ApiTokenView(
                row.get(ApiToken_.id),
                row.get(ApiToken_.name),
                row.get(ApiToken_.expiresAt),
                row.get(ApiToken_.lastUsed),
                row.get(ApiToken_.createdAt),
                row.get(ApiToken_.updatedAt));
    }
}
