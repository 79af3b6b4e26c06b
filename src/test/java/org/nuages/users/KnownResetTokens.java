package org.nuages.users;

import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;
import org.nuages.core.security.Signatures;
import org.nuages.core.testing.Rows;

/** What stands in the mails to those who have forgotten their password. */
public class KnownResetTokens {

    private final ResetTokens tokens =
            new ResetTokens(new Signatures(ConfigProvider.getConfig().getValue("nuages.secret-key", String.class)));
    private final Rows rows;

    public KnownResetTokens(Rows rows) {
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
