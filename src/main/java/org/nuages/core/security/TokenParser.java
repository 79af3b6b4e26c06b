package org.nuages.core.security;

import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Singleton;
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

/** Checks a token's algorithm, key, signature, issuer, audience, times and type. */
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

    CallerPrincipal parse(String token, TokenType type) throws ParseException {
        try {
            return principal(consumer.process(token), type);
        } catch (InvalidJwtException | MalformedClaimException | NumberFormatException e) {
            throw new ParseException("Token is invalid", e);
        }
    }

    private java.security.Key key(String id) throws UnresolvableKeyException {
        var key = id == null ? null : keys.verifying(id);
        if (key == null) {
            throw new UnresolvableKeyException("unknown key");
        }
        return key;
    }

    private static CallerPrincipal principal(JwtContext context, TokenType type)
            throws MalformedClaimException, ParseException {
        JwtClaims claims = context.getJwtClaims();
        if (!type.claim().equals(claims.getStringClaimValue("token_type"))) {
            throw new ParseException("Token has wrong type");
        }
        var isStaff = Boolean.TRUE.equals(claims.getClaimValue("is_staff", Boolean.class));
        return new CallerPrincipal(
                claims,
                new Caller(Long.valueOf(claims.getSubject()), isStaff),
                context.getJoseObjects().get(0).getKeyIdHeaderValue(),
                claims.getExpirationTime().getValueInMillis());
    }
}
