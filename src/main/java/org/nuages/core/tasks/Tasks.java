package org.nuages.core.tasks;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import org.nuages.core.database.Gathering;
import org.nuages.core.database.Transactions;

/**
 * Where work is left that must happen. Inside a transaction it is written with it, by one statement at its end: it is
 * done if and only if the transaction is.
 */
@Singleton
public class Tasks {

    /** Asked for when there is a task: what is done by one may leave another. */
    private final Provider<TaskKinds> kinds;

    private final TaskQueue queue;
    private final Transactions transactions;
    private final WakeUp wakeUp;
    private final Gathering<NewTask> gathering;

    Tasks(Provider<TaskKinds> kinds, TaskQueue queue, Transactions transactions, WakeUp wakeUp) {
        this.kinds = kinds;
        this.queue = queue;
        this.transactions = transactions;
        this.wakeUp = wakeUp;
        this.gathering = this::add;
    }

    public Uni<Void> add(Object payload) {
        return add(payload, TaskOptions.NONE);
    }

    public Uni<Void> add(Object payload, TaskOptions options) {
        return transactions.atEnd(gathering, kinds.get().describe(payload, options));
    }

    private Uni<Void> add(List<NewTask> tasks) {
        var anyIsDue = tasks.stream().anyMatch(task -> task.options().delay().isZero());
        return queue.add(tasks).invoke(() -> {
            if (anyIsDue) {
                transactions.afterCommit(wakeUp::now);
            }
        });
    }
}
