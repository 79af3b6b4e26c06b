package org.nuages.core.editing;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.nuages.core.database.Transactions;
import org.nuages.core.input.Binder;
import org.nuages.core.input.Input;
import org.nuages.core.permissions.Guard;
import org.nuages.core.query.Manager;
import org.nuages.core.query.QuerySet;
import org.nuages.core.query.Shape;
import org.nuages.core.query.Timestamped;

/** Where a resource gets its editor. */
@Singleton
public class Editors {

    private final Transactions transactions;
    private final Binder binder;
    private final Guard guard;
    private final Locks locks;

    Editors(Transactions transactions, Binder binder, Guard guard, Locks locks) {
        this.transactions = transactions;
        this.binder = binder;
        this.guard = guard;
        this.locks = locks;
    }

    /**
     * The editor of one kind of rows.
     *
     * @param blank makes a row with what no client says
     * @param answer how a row looks to those who have written it
     */
    public <E extends Timestamped, I, S extends QuerySet<E, S>, V> Editor<E, I, S, V> of(
            Manager<E, I, S> rows, Supplier<E> blank, Input<E> input, Shape<E, V> answer) {
        return new Editor<>(rows, blank, input, answer, transactions, binder, guard, locks);
    }
}
