package org.nuages.users;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuages.core.testing.Rows;

/** What stands in the mails to those who have forgotten their password. */
@Singleton
public class KnownResetTokens {

    private final ResetTokens tokens;
    private final Rows rows;

    KnownResetTokens(ResetTokens tokens, Rows rows) {
        this.tokens = tokens;
        this.rows = rows;
    }

    public String of(long userId) {
        return of(userId, Instant.now());
    }

    String of(long userId, Instant made) {
        var row = rows.run("select email, password from users where id = $1", userId)
                .iterator()
                .next();
        var user = new User();
        user.id = userId;
        user.email = row.getString(0);
        user.password = row.getString(1);
        return tokens.make(user, made);
    }
}
