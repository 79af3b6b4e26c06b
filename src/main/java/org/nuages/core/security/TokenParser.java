package org.nuages.core.security;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.UnresolvableKeyException;
import org.nuages.core.callers.Caller;

/** Checks a token's algorithm, key, signature, issuer, audience, times and type. What is wrong with a bad one is not told. */
@Singleton
public class TokenParser {

    private final SigningKeys keys;
    private final JwtConsumer consumer;

    TokenParser(SigningKeys keys) {
        this.keys = keys;
        this.consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setVerificationKeyResolver((jws, nesting) -> key(jws.getKeyIdHeaderValue()))
                .setExpectedIssuer(Tokens.ISSUER)
                .setExpectedAudience(Tokens.AUDIENCE)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireNotBefore()
                .setRequireIssuedAt()
                .build();
    }

    /** Nothing unless it is a token of ours that is good now. */
    public Optional<VerifiedToken> parse(String token) {
        if (token.length() > TokenAuthentication.LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(consumer.process(token)));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private java.security.Key key(String id) throws UnresolvableKeyException {
        var key = id == null ? null : keys.verifying(id);
        if (key == null) {
            throw new UnresolvableKeyException("unknown key");
        }
        return key;
    }

    private static VerifiedToken read(JwtContext context) throws MalformedClaimException {
        var claims = context.getJwtClaims();
        return new VerifiedToken(
                TokenType.of(claims.getStringClaimValue("token_type")),
                grant(claims),
                context.getJoseObjects().get(0).getKeyIdHeaderValue(),
                claims.getExpirationTime().getValueInMillis());
    }

    private static Grant grant(JwtClaims claims) throws MalformedClaimException {
        var isStaff = Boolean.TRUE.equals(claims.getClaimValue("is_staff", Boolean.class));
        return new Grant(
                UUID.fromString(required(claims.getStringClaimValue("family"))),
                required(claims.getClaimValue("generation", Long.class)),
                new Caller(Long.valueOf(claims.getSubject()), isStaff),
                required(claims.getClaimValue("version", Long.class)),
                Instant.ofEpochMilli(claims.getIssuedAt().getValueInMillis()));
    }

    private static <T> T required(T claim) {
        if (claim == null) {
            throw new IllegalArgumentException("A claim is missing");
        }
        return claim;
    }
}
