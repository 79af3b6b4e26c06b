package org.nuages.core.permissions;

import jakarta.inject.Singleton;

/** Whom the row belongs to, and staff. */
@Singleton
public class IsOwnerOrAdmin implements Permission {

    @Override
    public boolean allows(Access access) {
        return access.caller().isAuthenticated();
    }

    @Override
    public boolean allows(Access access, Object row) {
        return access.caller().isStaff() || access.caller().owns(row);
    }
}
