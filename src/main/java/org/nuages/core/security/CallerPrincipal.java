package org.nuages.core.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import org.jose4j.jwt.JwtClaims;
import org.nuages.core.callers.Caller;

/** A verified access token. Lives in the cache of verified tokens, so what every request needs is read from it once. */
public final class CallerPrincipal extends DefaultJWTCallerPrincipal {

    private final Caller caller;
    private final String keyId;
    private final long expiresAt;

    CallerPrincipal(JwtClaims claims, Caller caller, String keyId, long expiresAt) {
        super(claims);
        this.caller = caller;
        this.keyId = keyId;
        this.expiresAt = expiresAt;
    }

    public static Caller callerOf(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof CallerPrincipal principal ? principal.caller : Caller.ANONYMOUS;
    }

    public Caller caller() {
        return caller;
    }

    String keyId() {
        return keyId;
    }

    long expiresAt() {
        return expiresAt;
    }
}
