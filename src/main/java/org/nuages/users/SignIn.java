package org.nuages.users;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.nuages.core.errors.ApiException;
import org.nuages.core.query.Shape;
import org.nuages.core.security.Passwords;
import org.nuages.core.security.TokenPair;
import org.nuages.core.security.Tokens;

/** Credentials for tokens. A wrong password, an unknown address and an inactive user look and last the same. */
@Singleton
public class SignIn {

    private final Users users;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Shape<User, Account> account = Shape.of(Account::read);

    SignIn(Users users, Passwords passwords, Tokens tokens) {
        this.users = users;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    public Uni<TokenPair> with(Credentials credentials) {
        return users.all()
                .withEmail(credentials.email().strip())
                .first(account)
                .chain(found -> passwords.run(() -> pair(found, credentials.password())));
    }

    private TokenPair pair(Optional<Account> found, String password) {
        var fits = passwords.fits(password, found.map(Account::password).orElse(null));
        if (!fits || !found.orElseThrow().isActive()) {
            throw new ApiException(401, "no_active_account", "No active account found with the given credentials.");
        }
        return tokens.pairFor(found.get().caller());
    }
}
