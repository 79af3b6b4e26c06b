package org.nuages.books;

import jakarta.inject.Singleton;
import org.nuages.core.permissions.Access;
import org.nuages.core.permissions.Permission;

/** Staff, as for {@code IsAdminUser}; others are told so only of what they may see, and of the rest that it is not there. */
@Singleton
public class IsEditor implements Permission {

    @Override
    public boolean allows(Access access) {
        return access.caller().isAuthenticated();
    }

    @Override
    public boolean allows(Access access, Object row) {
        return access.caller().isStaff();
    }
}
