package org.nuages.users;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;
import org.nuages.core.database.Transactions;
import org.nuages.core.security.Revocations;

/**
 * Ends all tokens of a user, on all devices. To be called, in the same transaction, by whatever changes who a user is: his
 * password, whether he is active or staff, whether he is there at all (before he is gone).
 */
@Singleton
public class SignOut {

    private final Database database;
    private final Revocations revocations;
    private final Transactions transactions;

    SignOut(Database database, Revocations revocations, Transactions transactions) {
        this.database = database;
        this.revocations = revocations;
        this.transactions = transactions;
    }

    /** Refresh tokens end because their family says an older version; access tokens because all pods are told. */
    public Uni<Void> everywhere(long userId) {
        var raise = new Statement(
                "update users set tokens_version = tokens_version + 1 where id = $1 returning tokens_version",
                List.of(userId),
                PlanMode.GENERIC);
        return transactions.atomic(() -> database.run(raise).chain(rows -> {
            var row = rows.iterator();
            return row.hasNext() ? revoke(userId, row.next()) : Uni.createFrom().voidItem();
        }));
    }

    private Uni<Void> revoke(long userId, Row raised) {
        return revocations.ofUser(userId, raised.getLong(0));
    }
}
