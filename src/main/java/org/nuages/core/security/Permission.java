package org.nuages.core.security;

/** The named rules that an endpoint may declare, under the names Django REST Framework gives them. */
public enum Permission {
    ALLOW_ANY,
    IS_AUTHENTICATED,
    IS_ADMIN_USER;

    boolean allows(Caller caller) {
        return switch (this) {
            case ALLOW_ANY -> true;
            case IS_AUTHENTICATED -> caller.isAuthenticated();
            case IS_ADMIN_USER -> caller.isStaff();
        };
    }
}
