package org.nuages.bench.plain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Verifies access tokens, each only once: checking a signature costs more than the rest of authentication together, so
 * what was verified is kept until it expires, by the hash of the token.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class VerifiedTokens extends JWTCallerPrincipalFactory {
    private static final int MOST_KEPT = 10_000;

    private final Cache<ByteBuffer, Caller> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final JwtConsumer verifier;

    VerifiedTokens(@ConfigProperty(name = "bench.jwt-private-keys") String pemOrFile) {
        verifier = new JwtConsumerBuilder()
                .setVerificationKey(Keys.publicKeyOf(pemOrFile))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setExpectedIssuer("nuages")
                .setExpectedAudience("nuages")
                .setRequireExpirationTime()
                .setRequireSubject()
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ignored) throws ParseException {
        var key = hash(token);
        var caller = kept.getIfPresent(key);
        if (caller == null) {
            caller = verify(token);
            kept.put(key, caller);
        } else if (caller.isExpired()) {
            kept.invalidate(key);
            throw new ParseException("The token has expired");
        }
        return caller;
    }

    private Caller verify(String token) throws ParseException {
        try {
            var claims = verifier.processToClaims(token);
            if (!"access".equals(claims.getClaimValue("token_type"))) {
                throw new ParseException("Not an access token");
            }
            return Caller.of(claims);
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new ParseException("The token is not valid", e);
        }
    }

    private static ByteBuffer hash(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
