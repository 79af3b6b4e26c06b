package org.nuages.core.database;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
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

    /** Begins for the current request. */
    public static Deadline start() {
        var deadline = new Deadline();
        ContextLocals.put(KEY, deadline);
        return deadline;
    }

    /** Whether time was up before a commit began. */
    public boolean expire() {
        return state.compareAndSet(State.OPEN, State.PAST);
    }

    static void commitsNow() {
        if (VertxContext.isOnDuplicatedContext()) {
            ContextLocals.<Deadline>get(KEY).ifPresent(Deadline::commit);
        }
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
