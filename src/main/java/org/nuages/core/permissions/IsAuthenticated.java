package org.nuages.core.permissions;

import jakarta.inject.Singleton;

/** Who has signed in. */
@Singleton
public class IsAuthenticated implements Permission {

    @Override
    public boolean allows(Access access) {
        return access.caller().isAuthenticated();
    }
}
