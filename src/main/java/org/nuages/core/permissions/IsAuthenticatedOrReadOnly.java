package org.nuages.core.permissions;

import jakarta.inject.Singleton;

/** Everybody may read, who has signed in may write. */
@Singleton
public class IsAuthenticatedOrReadOnly implements Permission {

    @Override
    public boolean allows(Access access) {
        return access.isRead() || access.caller().isAuthenticated();
    }
}
