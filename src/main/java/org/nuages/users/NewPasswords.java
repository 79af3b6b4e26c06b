package org.nuages.users;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.nuages.core.database.Transactions;
import org.nuages.core.query.Assignment;
import org.nuages.core.query.Columns;
import org.nuages.core.query.Shape;

/** Gives an account another password: whoever has signed in with the old one has to sign in again. */
@Singleton
public class NewPasswords {

    private final Users users;
    private final SignOut signOut;
    private final Transactions transactions;
    private final Shape<User, User> owner = Shape.of(NewPasswords::read);

    NewPasswords(Users users, SignOut signOut, Transactions transactions) {
        this.users = users;
        this.signOut = signOut;
        this.transactions = transactions;
    }

    /** What changing a password needs to know. */
    private static User read(Columns<User> row) {
        var user = new User();
        user.id = row.get(User_.id);
        user.email = row.get(User_.email);
        user.password = row.get(User_.password);
        user.firstName = row.get(User_.firstName);
        user.lastName = row.get(User_.lastName);
        return user;
    }

    Uni<Optional<User>> find(String email) {
        return users.all().withEmail(email.strip()).first(owner);
    }

    Uni<Optional<User>> findActive(String email) {
        return users.all().active().withEmail(email.strip()).first(owner);
    }

    Shape<User, User> owner() {
        return owner;
    }

    /** Only where the password is still the one that is known; answers whether it was. */
    Uni<Boolean> replace(User known, String hash) {
        return transactions.atomic(() -> users.all()
                .where(users.hasKey(known.id).and(field(User_.password).is(known.password)))
                .update(List.of(Assignment.set(User_.password, hash)))
                .map(count -> count > 0)
                .call(replaced -> replaced
                        ? signOut.everywhere(known.id)
                        : Uni.createFrom().voidItem()));
    }

    public Uni<Void> set(long userId, String hash) {
        return transactions.atomic(() -> users.all()
                .where(users.hasKey(userId))
                .update(List.of(Assignment.set(User_.password, hash)))
                .chain(() -> signOut.everywhere(userId)));
    }
}
