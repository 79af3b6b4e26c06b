package org.nuages.core.events;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nuages.core.database.Transactions;

/**
 * Tells others in this process what has happened, once it is committed. They may be lost with the process, so what must
 * happen is a task; and they run where the request does, so none of them waits for anything.
 */
@Singleton
public class Signals {

    private final Transactions transactions;
    private final Observers.Lookup lookup;
    private final Map<Class<?>, Observers> ofEvents = new ConcurrentHashMap<>();
    private final Map<Class<?>, Observers> ofChanges = new ConcurrentHashMap<>();
    private final List<Consumer<Class<?>>> ofAnyChange = new CopyOnWriteArrayList<>();

    Signals(Transactions transactions, Observers.Lookup lookup) {
        this.transactions = transactions;
        this.lookup = lookup;
    }

    /** To CDI observers of the event's type; at once outside a transaction, never when that or its savepoint is undone. */
    public void emit(Object event) {
        var observers = ofEvents.computeIfAbsent(event.getClass(), type -> lookup.of(event));
        if (!observers.isEmpty()) {
            transactions.afterCommit(() -> observers.tell(event));
        }
    }

    /** The keys are asked for only where somebody wants to know. */
    public void changed(Class<?> entity, RowsChanged.Kind kind, Supplier<List<?>> keys) {
        if (!ofAnyChange.isEmpty()) {
            transactions.afterCommit(() -> ofAnyChange.forEach(observer -> observer.accept(entity)));
        }
        var observers = ofChanges.computeIfAbsent(entity, this::observersOf);
        if (!observers.isEmpty()) {
            var change = new RowsChanged(entity, kind, List.copyOf(keys.get()));
            transactions.afterCommit(() -> observers.tell(change));
        }
    }

    private Observers observersOf(Class<?> entity) {
        var sample = new RowsChanged(entity, RowsChanged.Kind.CHANGED, List.of());
        return lookup.of(sample, new ChangesOf.Literal(entity));
    }

    /** For who wants to know of which entity rows have been written, and no more than that. */
    public void onAnyChange(Consumer<Class<?>> observer) {
        ofAnyChange.add(observer);
    }
}
