package org.nuages.core.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.security.Principal;
import java.util.UUID;
import org.nuages.core.callers.Caller;

/** Who has shown a token that was verified. Lives in caches, so what every request needs is made once. */
public final class CallerPrincipal implements Principal {

    private final Caller caller;
    private final long version;
    private final UUID grant;
    private final String keyId;
    private final long expiresAt;
    private final SecurityIdentity identity;

    /**
     * @param version of the caller's tokens when this one was made, or last looked at
     * @param grant the token's family, or the API token itself
     * @param keyId of the key that signed it, null where none did
     * @param expiresAt in milliseconds
     */
    public CallerPrincipal(Caller caller, long version, UUID grant, String keyId, long expiresAt) {
        this.caller = caller;
        this.version = version;
        this.grant = grant;
        this.keyId = keyId;
        this.expiresAt = expiresAt;
        this.identity = QuarkusSecurityIdentity.builder().setPrincipal(this).build();
    }

    public static Caller callerOf(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof CallerPrincipal principal ? principal.caller : Caller.ANONYMOUS;
    }

    @Override
    public String getName() {
        return caller.id().toString();
    }

    public Caller caller() {
        return caller;
    }

    public boolean isExpired() {
        return System.currentTimeMillis() >= expiresAt;
    }

    long version() {
        return version;
    }

    UUID grant() {
        return grant;
    }

    String keyId() {
        return keyId;
    }

    SecurityIdentity identity() {
        return identity;
    }
}
