package org.nuages.users;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import org.nuages.core.callers.Caller;
import org.nuages.core.mail.Mails;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Expression;
import org.nuages.core.query.Manager;
import org.nuages.core.query.Queries;
import org.nuages.core.query.Query;
import org.nuages.core.query.QuerySet;
import org.nuages.core.query.Words;

@Singleton
public class Users extends Manager<User, Long, Users.Rows> {

    private static final String AVATARS = "/media/avatars/";

    private final SignOut signOut;
    private final Instance<Mails> mails;

    /** @param mails looked up when they are needed: a mail is a task, and tasks of users need users */
    Users(Queries queries, SignOut signOut, Instance<Mails> mails) {
        super(User.class, queries, Rows::new);
        this.signOut = signOut;
        this.mails = mails;
    }

    /** Query sets of users. */
    public static final class Rows extends QuerySet<User, Rows> {

        private Rows(Query<User> query) {
            super(query, Rows::new);
        }

        public Rows active() {
            return where(isActive());
        }

        public Rows withEmail(String email) {
            return where(field(User_.email).isInAnyCase(email));
        }
    }

    /** Oneself; staff see everybody, but for those who have been erased. */
    @Override
    protected Condition<User> visible(Caller caller) {
        return caller.isStaff() ? isThere() : isThere().and(hasKey(caller.id()));
    }

    /** Tokens say who is staff, and are given to who is active. */
    @Override
    public Uni<Void> save(User user) {
        return super.save(user)
                .chain(() -> user.haveRightsChanged()
                        ? signOut.everywhere(user.id)
                        : Uni.createFrom().voidItem())
                .chain(() -> user.formerEmail()
                        .map(former -> warn(former, user))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Who has taken a token, but not the password, cannot take the account without its owner hearing of it. */
    private Uni<Void> warn(String former, User user) {
        return mails.get().send(former, "email_changed", Map.of("name", user.firstName, "email", user.email));
    }

    static Condition<User> isThere() {
        return field(User_.erasedAt).isNull();
    }

    static Condition<User> isActive() {
        return field(User_.active).is(true);
    }

    static Condition<User> isStaff() {
        return field(User_.staff).is(true);
    }

    public static Expression<User, String> fullName() {
        return Words.of(field(User_.firstName), field(User_.lastName));
    }

    static URI avatar(String file) {
        return file == null ? null : URI.create(AVATARS + file);
    }
}
