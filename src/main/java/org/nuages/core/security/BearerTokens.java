package org.nuages.core.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import org.nuages.core.errors.ApiException;

/**
 * Verifies access tokens, each once. A signature check costs more than the rest of a request; a token that was verified
 * stays so until it expires, unless its key has been withdrawn or it has been revoked. Kept by digest: the cache holds no
 * token.
 */
@Singleton
public class BearerTokens implements AuthorizationScheme {

    private static final int REMEMBERED = 10_000;

    private final SigningKeys keys;
    private final TokenParser parser;
    private final RevocationMarks revocations;
    private final Cache<ByteBuffer, CallerPrincipal> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    BearerTokens(SigningKeys keys, TokenParser parser, RevocationMarks revocations) {
        this.keys = keys;
        this.parser = parser;
        this.revocations = revocations;
    }

    @Override
    public String name() {
        return "Bearer";
    }

    @Override
    public Uni<CallerPrincipal> verify(String token) {
        var digest = TokenDigest.of(token);
        var known = verified.getIfPresent(digest);
        if (known == null || known.isExpired() || !keys.knows(known.keyId())) {
            known = parse(token);
            if (known == null) {
                return Uni.createFrom().failure(ApiException.tokenNotValid());
            }
            verified.put(digest, known);
        }
        return unlessRevoked(known);
    }

    private CallerPrincipal parse(String token) {
        return parser.parse(token)
                .filter(found -> !found.isRefresh())
                .map(VerifiedToken::principal)
                .orElse(null);
    }

    private Uni<CallerPrincipal> unlessRevoked(CallerPrincipal principal) {
        return revocations.isRevoked(principal).map(revoked -> {
            if (revoked) {
                throw ApiException.tokenNotValid();
            }
            return principal;
        });
    }
}
