package org.nuages.users;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import org.nuages.core.database.Transactions;
import org.nuages.core.tasks.TaskOptions;
import org.nuages.core.tasks.Tasks;

/**
 * An account goes: its row is emptied and stays for what others need of it, all else that is personal is deleted (ADR 14).
 * What a request of his own, begun before, writes after that, a task sweeps up when no such request can be left.
 */
@Singleton
class Erasure {

    private static final Duration LONGER_THAN_ANY_REQUEST = Duration.ofMinutes(5);

    private final PersonalRecords records;
    private final Tasks tasks;
    private final Transactions transactions;

    Erasure(PersonalRecords records, Tasks tasks, Transactions transactions) {
        this.records = records;
        this.tasks = tasks;
        this.transactions = transactions;
    }

    /** @param emptied empties the row, see {@link User#erase} */
    Uni<Void> of(Supplier<Uni<User>> emptied) {
        return transactions.insistently(
                () -> emptied.get().map(User::id).call(records::erase).chain(this::sweepLater));
    }

    private Uni<Void> sweepLater(long userId) {
        return tasks.add(new PersonalRecords.Sweep(userId), TaskOptions.in(LONGER_THAN_ANY_REQUEST));
    }
}
