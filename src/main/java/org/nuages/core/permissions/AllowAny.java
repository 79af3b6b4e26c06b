package org.nuages.core.permissions;

import jakarta.inject.Singleton;

/** Everybody. */
@Singleton
public class AllowAny implements Permission {

    @Override
    public boolean allows(Access access) {
        return true;
    }
}
