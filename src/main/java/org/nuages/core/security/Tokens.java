package org.nuages.core.security;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.work.BoundedWork;

/** Makes token pairs, on threads of its own: a signature takes a millisecond. The same grant gives the same pair. */
@Singleton
public class Tokens {

    static final String ISSUER = "nuages";
    static final String AUDIENCE = "nuages";

    /** Clocks of pods differ a little: a token is good on all of them at once. */
    private static final int CLOCKS_DIFFER_SECONDS = 30;

    private static final int QUEUE = 2_000;

    private final SigningKeys keys;
    private final Duration accessLifetime;
    private final Duration refreshLifetime;
    private final BoundedWork work;

    Tokens(
            SigningKeys keys,
            @ConfigProperty(name = "nuages.jwt.access-lifetime") Duration accessLifetime,
            @ConfigProperty(name = "nuages.jwt.refresh-lifetime") Duration refreshLifetime,
            MeterRegistry registry) {
        this.keys = keys;
        this.accessLifetime = accessLifetime;
        this.refreshLifetime = refreshLifetime;
        this.work = new BoundedWork("signing", Runtime.getRuntime().availableProcessors(), QUEUE, registry);
    }

    public Duration refreshLifetime() {
        return refreshLifetime;
    }

    public Uni<TokenPair> pairOf(Grant grant) {
        return work.run(() -> new TokenPair(sign(grant, TokenType.ACCESS), sign(grant, TokenType.REFRESH)));
    }

    String sign(Grant grant, TokenType type) {
        var key = keys.signing();
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(grant.caller().id().toString())
                .claim("token_type", type.claim())
                .claim("is_staff", grant.caller().isStaff())
                .claim("family", grant.family().toString())
                .claim("generation", grant.generation())
                .claim("version", grant.version())
                .claim("jti", grant.family() + "." + grant.generation() + "." + type.claim())
                .claim("nbf", grant.at().getEpochSecond() - CLOCKS_DIFFER_SECONDS)
                .issuedAt(grant.at())
                .expiresAt(grant.at().plus(type == TokenType.ACCESS ? accessLifetime : refreshLifetime))
                .jws()
                .keyId(key.id())
                .sign(key.privateKey());
    }

    @PreDestroy
    void stop() {
        work.stop();
    }
}
