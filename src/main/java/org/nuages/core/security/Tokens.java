package org.nuages.core.security;

import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.callers.Caller;

/** Makes token pairs. Signing takes a millisecond of CPU: call it off the event loop. */
@Singleton
public class Tokens {

    static final String ISSUER = "nuages";
    static final String AUDIENCE = "nuages";

    private final SigningKeys keys;
    private final Duration accessLifetime;
    private final Duration refreshLifetime;

    Tokens(
            SigningKeys keys,
            @ConfigProperty(name = "nuages.jwt.access-lifetime", defaultValue = "15M") Duration accessLifetime,
            @ConfigProperty(name = "nuages.jwt.refresh-lifetime", defaultValue = "24H") Duration refreshLifetime) {
        this.keys = keys;
        this.accessLifetime = accessLifetime;
        this.refreshLifetime = refreshLifetime;
    }

    public TokenPair pairFor(Caller caller) {
        return new TokenPair(
                sign(caller, TokenType.ACCESS, accessLifetime), sign(caller, TokenType.REFRESH, refreshLifetime));
    }

    private String sign(Caller caller, TokenType type, Duration lifetime) {
        var now = Instant.now();
        var key = keys.signing();
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(caller.id().toString())
                .claim("token_type", type.claim())
                .claim("is_staff", caller.isStaff())
                .claim("jti", UUID.randomUUID().toString())
                .claim("nbf", now.getEpochSecond())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .jws()
                .keyId(key.id())
                .sign(key.privateKey());
    }
}
