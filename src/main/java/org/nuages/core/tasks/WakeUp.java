package org.nuages.core.tasks;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;

/**
 * Calls for somebody to do a task that has just been added: the worker of this process, or where it has its hands full
 * those of others, by NOTIFY. That is said after the transaction and at most every few milliseconds: inside it, every
 * commit would wait for a lock that PostgreSQL has once. A call that is lost costs only the time to the next look.
 */
@Singleton
class WakeUp {

    static final String CHANNEL = "nuages_tasks";

    private static final Logger LOG = Logger.getLogger(WakeUp.class);
    private static final long TOGETHER_MILLISECONDS = 20;

    private final Database database;
    private final Context context;
    private final AtomicBoolean isCalling = new AtomicBoolean();
    private volatile BooleanSupplier worker = () -> false;

    WakeUp(Database database, Vertx vertx) {
        this.database = database;
        this.context = ((io.vertx.core.impl.VertxInternal) vertx).createEventLoopContext();
    }

    /**
     * @param here answers whether it has a hand free
     */
    void calls(BooleanSupplier here) {
        worker = here;
    }

    void now() {
        if (!worker.getAsBoolean() && isCalling.compareAndSet(false, true)) {
            context.runOnContext(
                    here -> ((ContextInternal) context).setTimer(TOGETHER_MILLISECONDS, id -> callOthers()));
        }
    }

    private void callOthers() {
        isCalling.set(false);
        database.run(new Statement("select pg_notify($1, '')", List.of(CHANNEL), PlanMode.GENERIC))
                .subscribe()
                .with(told -> {}, failure -> LOG.debugf("Nobody could be called: %s", failure.getMessage()));
    }
}
