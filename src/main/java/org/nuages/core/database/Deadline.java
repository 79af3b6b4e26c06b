package org.nuages.core.database;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** Until when a request may take. The clock and the commit race for it: who is told 503 finds nothing done. */
public final class Deadline {

    private static final String KEY = Deadline.class.getName();

    private enum State {
        OPEN,
        COMMITTING,
        PAST
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);
    private final Queue<Runnable> onExpiry = new ConcurrentLinkedQueue<>();
    private volatile boolean isAnswered;

    /** Begins for the current request. */
    public static Deadline start() {
        var deadline = new Deadline();
        ContextLocals.put(KEY, deadline);
        return deadline;
    }

    /** Of the current request; none outside of one. */
    public static Optional<Deadline> current() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(KEY) : Optional.empty();
    }

    /** The request is over: it has been answered, or its client has gone. */
    public void end() {
        isAnswered = true;
    }

    /** Work that nobody waits for any more is not begun. */
    public void requireOpen() {
        if (isAnswered || state.get() == State.PAST) {
            throw new PastDeadline();
        }
    }

    /** Whether time was up before a commit began. */
    public boolean expire() {
        var isFirst = state.compareAndSet(State.OPEN, State.PAST);
        if (isFirst) {
            onExpiry.forEach(Runnable::run);
        }
        return isFirst;
    }

    /** Work that is given up when time is up, whatever it waits for: a transaction that never ended would keep its connection. */
    public static <T> Uni<T> within(Uni<T> work) {
        return current()
                .map(deadline -> Uni.createFrom().<T>emitter(result -> deadline.give(work, result)))
                .orElse(work);
    }

    private <T> void give(Uni<T> work, UniEmitter<? super T> result) {
        var context = Vertx.currentContext();
        var running = new AtomicReference<Cancellable>();
        Runnable giveUp = () -> context.runOnContext(here -> {
            running.get().cancel();
            result.fail(new PastDeadline());
        });
        onExpiry.add(giveUp);
        running.set(work.onTermination()
                .invoke(() -> onExpiry.remove(giveUp))
                .subscribe()
                .with(result::complete, result::fail));
        if (state.get() == State.PAST) {
            giveUp.run();
        }
    }

    static void commitsNow() {
        current().ifPresent(Deadline::commit);
    }

    private void commit() {
        if (!state.compareAndSet(State.OPEN, State.COMMITTING) && state.get() == State.PAST) {
            throw new PastDeadline();
        }
    }

    /** The work is undone; its caller has been answered. */
    public static final class PastDeadline extends RuntimeException {
        PastDeadline() {
            super("The request took longer than its deadline", null, false, false);
        }
    }
}
