package org.nuages.tokens;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.nuages.core.errors.ApiException;
import org.nuages.core.passwords.Passwords;
import org.nuages.core.query.Shape;
import org.nuages.core.security.TokenPair;
import org.nuages.users.User;
import org.nuages.users.Users;

/** Credentials for tokens. A wrong password, an unknown address and an inactive user look and last the same. */
@Singleton
public class SignIn {

    private final Users users;
    private final Passwords passwords;
    private final PasswordUpgrade upgrade;
    private final TokenPairs pairs;
    private final Shape<User, Account> account = Shape.of(Account::read);

    SignIn(Users users, Passwords passwords, PasswordUpgrade upgrade, TokenPairs pairs) {
        this.users = users;
        this.passwords = passwords;
        this.upgrade = upgrade;
        this.pairs = pairs;
    }

    public Uni<TokenPair> with(Credentials credentials) {
        return users.all()
                .withEmail(credentials.email().strip().toLowerCase(Locale.ROOT))
                .first(account)
                .chain(found -> authenticated(found, credentials.password()))
                .call(known -> upgrade.of(known, credentials.password()))
                .chain(pairs::begin)
                .map(begun -> begun.orElseThrow(SignIn::refusal));
    }

    private Uni<Account> authenticated(Optional<Account> found, String password) {
        return passwords
                .fits(password, found.map(Account::password).orElse(null))
                .map(fits -> {
                    if (!fits || !found.orElseThrow().isActive()) {
                        throw refusal();
                    }
                    return found.get();
                });
    }

    private static ApiException refusal() {
        return new ApiException(401, "no_active_account", "No active account found with the given credentials");
    }
}
