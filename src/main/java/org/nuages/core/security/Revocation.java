package org.nuages.core.security;

import java.util.UUID;

/** Tokens that are good no more: those of a user from before a version, or those of one grant. */
record Revocation(Long userId, Long version, UUID grant) {

    static Revocation ofUser(long id, long version) {
        return new Revocation(id, version, null);
    }

    static Revocation ofGrant(UUID grant) {
        return new Revocation(null, null, grant);
    }

    /** By what it is looked up. */
    Object key() {
        return grant == null ? userId : grant;
    }
}
