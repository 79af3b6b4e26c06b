package org.nuages.core.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Verifies access tokens, each once. A signature check costs more than the rest of a request; a token that was verified
 * stays so until it expires, unless its key has been withdrawn. Kept by digest: the cache holds no token.
 */
@Alternative
@Priority(1)
@Singleton
public class TokenVerifier extends JWTCallerPrincipalFactory {

    private static final int REMEMBERED = 10_000;

    private final SigningKeys keys;
    private final TokenParser parser;
    private final Cache<ByteBuffer, CallerPrincipal> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    TokenVerifier(SigningKeys keys, TokenParser parser) {
        this.keys = keys;
        this.parser = parser;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ignored) throws ParseException {
        var digest = digest(token);
        var known = verified.getIfPresent(digest);
        if (known != null && isStillGood(known)) {
            return known;
        }
        var principal = parser.parse(token, TokenType.ACCESS);
        verified.put(digest, principal);
        return principal;
    }

    private boolean isStillGood(CallerPrincipal principal) {
        return System.currentTimeMillis() < principal.expiresAt() && keys.knows(principal.keyId());
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
