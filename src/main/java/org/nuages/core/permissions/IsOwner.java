package org.nuages.core.permissions;

import jakarta.inject.Singleton;

/** Whom the row belongs to. */
@Singleton
public class IsOwner implements Permission {

    @Override
    public boolean allows(Access access) {
        return access.caller().isAuthenticated();
    }

    @Override
    public boolean allows(Access access, Object row) {
        return access.caller().owns(row);
    }
}
