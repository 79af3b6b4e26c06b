package org.nuages.users;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.nuages.core.errors.FieldErrors;
import org.nuages.core.input.Body;
import org.nuages.core.passwords.PasswordRules;
import org.nuages.core.passwords.Passwords;

/** Changes passwords as clients ask for it: who knows the old one, or staff for somebody else. */
@Singleton
class PasswordChanges {

    private final NewPasswords newPasswords;
    private final Passwords passwords;
    private final PasswordRules rules;

    PasswordChanges(NewPasswords newPasswords, Passwords passwords, PasswordRules rules) {
        this.newPasswords = newPasswords;
        this.passwords = passwords;
        this.rules = rules;
    }

    /** Hashing comes before the transaction; in it the password must still be the one that was looked at. */
    Uni<Void> change(User user, boolean isOwn, Body<?> body) {
        var errors = new FieldErrors();
        var input = body.read(errors, isOwn ? PasswordChange::ofOneself : PasswordChange::ofOther);
        if (input != null && input.password() != null) {
            rules.problems(input.password(), user.personal()).forEach(problem -> errors.add("password", problem));
        }
        return knowsOld(user, isOwn ? input : null)
                .invoke(knows -> {
                    if (!knows) {
                        errors.add("old_password", WRONG);
                    }
                    errors.throwIfAny();
                })
                .chain(() -> passwords.hash(input.password()))
                .chain(hash -> newPasswords.replace(user, hash))
                .invoke(PasswordChanges::refuseOvertaken)
                .replaceWithVoid();
    }

    static final String WRONG = "Your old password was entered incorrectly. Please enter it again.";

    private Uni<Boolean> knowsOld(User user, PasswordChange own) {
        return own == null || own.oldPassword() == null
                ? Uni.createFrom().item(true)
                : passwords.fits(own.oldPassword(), user.password);
    }

    private static void refuseOvertaken(boolean replaced) {
        if (!replaced) {
            var errors = new FieldErrors();
            errors.add("old_password", WRONG);
            errors.throwIfAny();
        }
    }
}
