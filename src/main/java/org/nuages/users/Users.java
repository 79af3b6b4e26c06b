package org.nuages.users;

import static org.nuages.core.query.Field.field;

import jakarta.inject.Singleton;
import org.nuages.core.query.Expression;
import org.nuages.core.query.Manager;
import org.nuages.core.query.Queries;
import org.nuages.core.query.Query;
import org.nuages.core.query.QuerySet;
import org.nuages.core.query.Words;

@Singleton
public class Users extends Manager<User, Long, Users.Rows> {

    Users(Queries queries) {
        super(User.class, queries, Rows::new);
    }

    /** Query sets of users. */
    public static final class Rows extends QuerySet<User, Rows> {

        private Rows(Query<User> query) {
            super(query, Rows::new);
        }

        public Rows active() {
            return where(field(User_.active).is(true));
        }

        public Rows withEmail(String email) {
            return where(field(User_.email).isInAnyCase(email));
        }
    }

    static Expression<User, String> fullName() {
        return Words.of(field(User_.firstName), field(User_.lastName));
    }
}
