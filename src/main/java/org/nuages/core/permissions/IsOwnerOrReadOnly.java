package org.nuages.core.permissions;

import jakarta.inject.Singleton;

/** Everybody may read, whom the row belongs to may write. */
@Singleton
public class IsOwnerOrReadOnly implements Permission {

    @Override
    public boolean allows(Access access) {
        return access.isRead() || access.caller().isAuthenticated();
    }

    @Override
    public boolean allows(Access access, Object row) {
        return access.isRead() || access.caller().owns(row);
    }
}
