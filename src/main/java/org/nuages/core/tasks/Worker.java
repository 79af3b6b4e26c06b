package org.nuages.core.tasks;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.nuages.core.database.Database;

/**
 * Takes tasks that are due and does some of them at once. All that it knows is touched on one event loop only. Being told
 * to stop, it takes no more, lets the running ones end, and gives back those that do not in time.
 */
@Singleton
class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final int HEARTBEATS_A_LEASE = 3;

    private final TaskQueue queue;
    private final TaskKinds kinds;
    private final Attempt attempt;
    private final WakeUp wakeUp;
    private final Notices notices;
    private final WorkerSettings settings;
    private final ContextInternal loop;
    private final Set<Long> running = new HashSet<>();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private volatile boolean hasHandsFree;
    private boolean isLooking;
    private boolean mayBeMore;
    private boolean isStopping;

    Worker(
            TaskQueue queue,
            TaskKinds kinds,
            Attempt attempt,
            WakeUp wakeUp,
            Notices notices,
            WorkerSettings settings,
            Vertx vertx) {
        this.queue = queue;
        this.kinds = kinds;
        this.attempt = attempt;
        this.wakeUp = wakeUp;
        this.notices = notices;
        this.settings = settings;
        this.loop = ((VertxInternal) vertx).createEventLoopContext();
    }

    void start(@Observes StartupEvent event) {
        if (settings.isOff()) {
            return;
        }
        hasHandsFree = true;
        wakeUp.calls(this::call);
        notices.hear(this::call);
        every(settings.lookInterval(), this::look);
        every(settings.lease().dividedBy(HEARTBEATS_A_LEASE), this::keepLeases);
        call();
    }

    private void every(Duration interval, Runnable what) {
        loop.setPeriodic(interval.toMillis(), id -> what.run());
    }

    /** Answers whether it has a hand free, as far as anybody can know from outside. */
    private boolean call() {
        loop.runOnContext(here -> look());
        return hasHandsFree;
    }

    private void look() {
        var free = settings.atOnce() - running.size();
        mayBeMore = true;
        if (isLooking || isStopping || free == 0) {
            return;
        }
        isLooking = true;
        mayBeMore = false;
        queue.take(kinds.names(), free, settings.lease())
                .ifNoItem()
                .after(Database.PATIENCE)
                .fail()
                .emitOn(this::here)
                .subscribe()
                .with(tasks -> begin(tasks, free), this::foundNothing);
    }

    private void here(Runnable work) {
        loop.runOnContext(now -> work.run());
    }

    private void begin(List<TakenTask> tasks, int asked) {
        isLooking = false;
        for (var task : tasks) {
            running.add(task.id());
            attempt.at(task).emitOn(this::here).subscribe().with(done -> end(task));
        }
        hasHandsFree = running.size() < settings.atOnce();
        mayBeMore |= tasks.size() == asked;
        if (mayBeMore) {
            look();
        }
        tellWhenDrained();
    }

    /** The next look at the clock tries again. */
    private void foundNothing(Throwable failure) {
        isLooking = false;
        tellWhenDrained();
        LOG.warnf("Tasks could not be looked for: %s", failure.getMessage());
    }

    private void end(TakenTask task) {
        running.remove(task.id());
        hasHandsFree = true;
        if (mayBeMore && running.size() <= settings.atOnce() / 2) {
            look();
        }
        tellWhenDrained();
    }

    private void tellWhenDrained() {
        if (isStopping && !isLooking && running.isEmpty()) {
            drained.complete(null);
        }
    }

    private void keepLeases() {
        if (!running.isEmpty()) {
            queue.keep(Set.copyOf(running), settings.lease())
                    .subscribe()
                    .with(kept -> {}, failure -> LOG.warnf("Leases could not be kept: %s", failure.getMessage()));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException, ExecutionException {
        if (settings.isOff()) {
            return;
        }
        loop.runOnContext(here -> {
            isStopping = true;
            tellWhenDrained();
        });
        try {
            drained.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            giveBack();
        }
    }

    private void giveBack() throws InterruptedException, ExecutionException {
        var unfinished = new CompletableFuture<Set<Long>>();
        here(() -> unfinished.complete(Set.copyOf(running)));
        LOG.warnf("Tasks %s are given back unfinished", unfinished.get());
        queue.giveBack(unfinished.get()).subscribeAsCompletionStage().get();
    }
}
