package org.nuages.core.permissions;

import jakarta.inject.Singleton;

/** Staff. */
@Singleton
public class IsAdminUser implements Permission {

    @Override
    public boolean allows(Access access) {
        return access.caller().isStaff();
    }
}
