package org.nuages.core.security;

import java.util.function.Predicate;

/** The named rules that an endpoint may declare, under the names Django REST Framework gives them. */
public enum Permission {
    ALLOW_ANY(caller -> true),
    IS_AUTHENTICATED(Caller::isAuthenticated),
    IS_ADMIN_USER(Caller::isStaff);

    private final Predicate<Caller> rule;

    Permission(Predicate<Caller> rule) {
        this.rule = rule;
    }

    boolean allows(Caller caller) {
        return rule.test(caller);
    }
}
