package org.nuages.core.security;

/** A token of ours, unaltered and not expired. Whether it has been revoked is not known yet. */
public record VerifiedToken(TokenType type, Grant grant, String keyId, long expiresAt) {

    public boolean isRefresh() {
        return type == TokenType.REFRESH;
    }

    public CallerPrincipal principal() {
        return new CallerPrincipal(grant.caller(), grant.version(), grant.family(), keyId, expiresAt);
    }
}
