package org.nuages.bench.plain;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** Who asks, from a token that was verified. */
final class Caller extends DefaultJWTCallerPrincipal {
    private final boolean staff;
    private final long expiresAtMillis;

    private Caller(JwtClaims claims, boolean staff, long expiresAtMillis) {
        super(claims);
        this.staff = staff;
        this.expiresAtMillis = expiresAtMillis;
    }

    /** Reads the claims first: the principal replaces their values by JSON-P ones. */
    static Caller of(JwtClaims claims) throws MalformedClaimException {
        var staff = Boolean.TRUE.equals(claims.getClaimValue("is_staff", Boolean.class));
        return new Caller(claims, staff, claims.getExpirationTime().getValueInMillis());
    }

    boolean isStaff() {
        return staff;
    }

    boolean isExpired() {
        return System.currentTimeMillis() >= expiresAtMillis;
    }
}
