package org.nuages.core.security;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.database.Transactions;

/**
 * Where tokens are revoked: with the transaction that has a reason to, here as soon as it has committed, and on every other
 * pod at its next reading.
 */
@Singleton
public class Revocations {

    private final RevocationTable table;
    private final RevocationMarks marks;
    private final Transactions transactions;
    private final Duration keep;

    Revocations(
            RevocationTable table,
            RevocationMarks marks,
            Transactions transactions,
            @ConfigProperty(name = "nuages.jwt.access-lifetime") Duration accessLifetime) {
        this.table = table;
        this.marks = marks;
        this.transactions = transactions;
        this.keep = accessLifetime.plus(RevocationMarks.SLACK.multipliedBy(2));
    }

    /** All tokens of a user that say a lower version. */
    public Uni<Void> ofUser(long id, long version) {
        return add(Revocation.ofUser(id, version));
    }

    /** All tokens of a family, or an API token. */
    public Uni<Void> ofGrant(UUID grant) {
        return add(Revocation.ofGrant(grant));
    }

    /** Whether it is known here that a family or an API token has ended; what has ended stays so. */
    public boolean isKnownToHaveEnded(UUID grant) {
        return marks.knowsOf(grant);
    }

    private Uni<Void> add(Revocation revocation) {
        return table.add(revocation).invoke(() -> transactions.afterCommit(() -> marks.add(revocation)));
    }

    /** Removes at most so many that are about tokens which have all expired; answers with how many there were. */
    public Uni<Integer> purge(int most) {
        return table.purge(keep, most);
    }
}
