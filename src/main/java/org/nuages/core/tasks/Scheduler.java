package org.nuages.core.tasks;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.nuages.core.database.Database;

/** Looks at the clock for the schedules. Every process does; the table lets one of them add each task. */
@Singleton
class Scheduler {

    private static final Logger LOG = Logger.getLogger(Scheduler.class);

    private final ScheduleTable table;
    private final WakeUp wakeUp;
    private final WorkerSettings settings;
    private final VertxInternal vertx;
    private boolean isKnown;
    private volatile boolean isStopping;
    private volatile boolean isLooking;

    Scheduler(ScheduleTable table, WakeUp wakeUp, WorkerSettings settings, Vertx vertx) {
        this.table = table;
        this.wakeUp = wakeUp;
        this.settings = settings;
        this.vertx = (VertxInternal) vertx;
    }

    void start(@Observes StartupEvent event) {
        if (!settings.isOff()) {
            vertx.createEventLoopContext().setPeriodic(settings.lookInterval().toMillis(), id -> look());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        isStopping = true;
    }

    private void look() {
        if (isLooking || isStopping) {
            return;
        }
        isLooking = true;
        (isKnown ? addDue() : table.write().invoke(() -> isKnown = true))
                .ifNoItem()
                .after(Database.PATIENCE)
                .fail()
                .onTermination()
                .invoke(() -> isLooking = false)
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("Schedules could not be read: %s", failure.getMessage()));
    }

    private Uni<Void> addDue() {
        return table.addDue()
                .invoke(added -> {
                    if (added > 0) {
                        wakeUp.now();
                    }
                })
                .replaceWithVoid();
    }
}
