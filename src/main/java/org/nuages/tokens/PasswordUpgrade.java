package org.nuages.tokens;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import org.nuages.core.passwords.Passwords;
import org.nuages.core.query.Assignment;
import org.nuages.users.User_;
import org.nuages.users.Users;

/**
 * Replaces a hash of an older kind, or of Django's, while its password is at hand. Only that hash: whoever has changed the
 * password meanwhile keeps his. The password stays what it is, so its owner's tokens do too.
 */
@Singleton
class PasswordUpgrade {

    private static final Logger LOG = Logger.getLogger(PasswordUpgrade.class);

    private final Users users;
    private final Passwords passwords;

    PasswordUpgrade(Users users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    /** Never fails: the next sign-in tries again. */
    Uni<Void> of(Account account, String password) {
        if (passwords.isCurrent(account.password())) {
            return Uni.createFrom().voidItem();
        }
        return passwords
                .hash(password)
                .chain(hash -> replace(account, hash))
                .onFailure()
                .invoke(failure -> LOG.warnf("A password hash could not be replaced: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Integer> replace(Account account, String hash) {
        return users.all()
                .where(users.hasKey(account.id()).and(field(User_.password).is(account.password())))
                .update(List.of(Assignment.set(User_.password, hash)));
    }
}
