package org.nuages.core.tasks;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.nuages.core.database.Deadline;
import org.nuages.core.database.Transactions;
import org.nuages.core.tasks.TaskMeters.Outcome;
import org.nuages.core.tracing.LaterWork;

/** One attempt at a task, on a Vert.x context of its own: transaction and deadline are the context's. */
@Singleton
class Attempt {

    private static final Logger LOG = Logger.getLogger(Attempt.class);
    private static final int LONGEST_ERROR = 2_000;

    private final TaskKinds kinds;
    private final TaskQueue queue;
    private final Transactions transactions;
    private final TaskMeters meters;
    private final Tracer tracer;
    private final VertxInternal vertx;

    Attempt(
            TaskKinds kinds,
            TaskQueue queue,
            Transactions transactions,
            TaskMeters meters,
            Tracer tracer,
            Vertx vertx) {
        this.kinds = kinds;
        this.queue = queue;
        this.transactions = transactions;
        this.meters = meters;
        this.tracer = tracer;
        this.vertx = (VertxInternal) vertx;
    }

    /** Never fails: what goes wrong is noted with the task. */
    Uni<Void> at(TakenTask taken) {
        var task = kinds.called(taken.name());
        var start = System.nanoTime();
        var span = LaterWork.begin(tracer, taken.name(), taken.origin())
                .note("nuages.task.id", taken.id())
                .note("nuages.task.attempt", taken.attempt());
        var outside = ownContext();
        return Uni.createFrom()
                .<Void>emitter(done -> ownContext().runOnContext(here -> {
                    span.enter();
                    begin(taken, task, done);
                }))
                .onItemOrFailure()
                .invoke((done, failure) -> span.end(failure))
                // On its own context what is noted of a failure would be a part of the transaction that failed.
                .emitOn(work -> outside.runOnContext(here -> work.run()))
                .invoke(() -> meters.ended(taken.name(), Outcome.DONE, start))
                .onFailure()
                .recoverWithUni(failure -> note(taken, task, failure, start))
                .onFailure()
                .invoke(failure -> LOG.warnf("Task %d could not be noted: %s", taken.id(), failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Context ownContext() {
        var context = VertxContext.createNewDuplicatedContext(vertx.createEventLoopContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }

    /** What has not begun to commit at the limit will not be committed. */
    private void begin(TakenTask taken, Task<?> task, UniEmitter<? super Void> done) {
        var deadline = Deadline.start();
        var limit = task.timeLimit().toMillis();
        var timer = vertx.setTimer(limit, id -> {
            if (deadline.expire()) {
                done.fail(new TimeoutException("It took longer than " + task.timeLimit()));
            }
        });
        work(taken, task)
                .eventually(() -> vertx.cancelTimer(timer))
                .subscribe()
                .with(finished -> done.complete(null), done::fail);
    }

    private Uni<Void> work(TakenTask taken, Task<?> task) {
        if (taken.attempt() > task.attempts()) {
            return queue.bury(taken, "The processes that worked on it have died.");
        }
        return task.isTransactional()
                ? transactions.atomic(() -> perform(taken, task).chain(() -> queue.finish(taken)))
                : Deadline.within(perform(taken, task).chain(() -> queue.finish(taken)));
    }

    private <P> Uni<?> perform(TakenTask taken, Task<P> task) {
        return Uni.createFrom()
                .deferred(() ->
                        task.work().run(kinds.payload(task, taken.payload())).replaceWithVoid());
    }

    private Uni<Void> note(TakenTask taken, Task<?> task, Throwable failure, long start) {
        taken.origin().enter();
        if (failure instanceof LeaseLost) {
            LOG.warn(failure.getMessage());
            return Uni.createFrom().voidItem();
        }
        var error = shortened(failure.toString());
        if (taken.attempt() >= task.attempts()) {
            meters.ended(taken.name(), Outcome.DEAD, start);
            LOG.errorf(failure, "Task %d (%s) is dead after %d attempts", taken.id(), taken.name(), taken.attempt());
            return queue.bury(taken, error);
        }
        meters.ended(taken.name(), Outcome.FAILED, start);
        var wait = Backoff.after(taken.attempt(), ThreadLocalRandom.current());
        LOG.warnf("Task %d (%s) failed and is tried again in %s: %s", taken.id(), taken.name(), wait, error);
        return queue.tryAgain(taken, wait, error);
    }

    private static String shortened(String error) {
        var text = error.replace("\0", "");
        return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
    }
}
