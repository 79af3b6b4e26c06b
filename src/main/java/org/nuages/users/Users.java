package org.nuages.users;

import static org.nuages.core.query.Field.field;

import jakarta.inject.Singleton;
import org.nuages.core.query.Manager;
import org.nuages.core.query.Queries;
import org.nuages.core.query.QuerySet;

@Singleton
public class Users extends Manager<User, Long> {

    Users(Queries queries) {
        super(User.class, queries);
    }

    public QuerySet<User> active() {
        return all().where(field(User_.active).is(true));
    }

    public QuerySet<User> withEmail(String email) {
        return all().where(field(User_.email).isInAnyCase(email));
    }
}
