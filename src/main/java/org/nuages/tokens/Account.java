package org.nuages.tokens;

import org.nuages.core.callers.Caller;
import org.nuages.core.query.Columns;
import org.nuages.users.User;
import org.nuages.users.User_;

/** What signing in needs to know of a user. */
record Account(Long id, String password, Boolean isActive, Boolean isStaff, Long tokensVersion) {

    static Account read(Columns<User> row) {
        return new Account(
                row.get(User_.id),
                row.get(User_.password),
                row.get(User_.active),
                row.get(User_.staff),
                row.get(User_.tokensVersion));
    }

    Caller caller() {
        return new Caller(id, isStaff);
    }
}
