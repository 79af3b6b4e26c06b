package org.nuages.users;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.nuages.core.errors.ApiException;
import org.nuages.core.input.Body;
import org.nuages.core.passwords.Passwords;

/** Somebody erases himself. Who holds his telephone for a moment does not know his password. */
@Singleton
class Farewell {

    private final Users users;
    private final NewPasswords newPasswords;
    private final Passwords passwords;
    private final Erasure erasure;

    Farewell(Users users, NewPasswords newPasswords, Passwords passwords, Erasure erasure) {
        this.users = users;
        this.newPasswords = newPasswords;
        this.passwords = passwords;
        this.erasure = erasure;
    }

    /** @param act does something to the locked row; there the password must still be the one that was looked at */
    Uni<Void> of(long userId, Body<?> body, Function<Consumer<User>, Uni<User>> act) {
        var password = body.read(OwnPassword::read).password();
        return users.all()
                .where(users.hasKey(userId))
                .one(newPasswords.owner())
                .call(user -> passwords.fits(password, user.password).invoke(Farewell::require))
                .chain(known -> erasure.of(() -> act.apply(user -> {
                    require(user.password.equals(known.password));
                    user.erase();
                })));
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw ApiException.invalid(
                    Map.of("password", List.of("Your password was entered incorrectly. Please enter it again.")));
        }
    }
}
