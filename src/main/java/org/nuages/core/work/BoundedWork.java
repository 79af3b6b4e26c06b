package org.nuages.core.work;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.nuages.core.database.Deadline;
import org.nuages.core.errors.ApiException;

/**
 * Work that is too long for an event loop, on a few threads of its own. Who finds the line full gets 503; what has waited
 * until its request was over is not begun. Its threads give way to the event loops where the runtime passes their priority on
 * (the flags of the image).
 */
public final class BoundedWork {

    private final ThreadPoolExecutor pool;
    private final Counter refused;

    /** @param name of its threads, and in the metrics */
    public BoundedWork(String name, int threads, int queue, MeterRegistry registry) {
        pool = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue), work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        gauge("work.threads", "Threads that there are for it", name, ThreadPoolExecutor::getMaximumPoolSize, registry);
        gauge("work.active", "Threads that are busy", name, ThreadPoolExecutor::getActiveCount, registry);
        gauge(
                "work.waiting",
                "Who waits for a thread",
                name,
                pool -> pool.getQueue().size(),
                registry);
        refused = Counter.builder("work.refused")
                .description("Who found the line full")
                .tag("pool", name)
                .register(registry);
    }

    private void gauge(
            String meter,
            String description,
            String name,
            ToDoubleFunction<ThreadPoolExecutor> value,
            MeterRegistry registry) {
        Gauge.builder(meter, pool, value)
                .description(description)
                .tag("pool", name)
                .register(registry);
    }

    /** Runs it, and comes back to the caller's event loop. */
    public <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom().deferred(() -> {
            var deadline = Deadline.current();
            var context = Vertx.currentContext();
            var backTo = context == null ? Infrastructure.getDefaultExecutor() : MutinyHelper.executor(context);
            return Uni.createFrom()
                    .item(() -> {
                        deadline.ifPresent(Deadline::requireOpen);
                        return call(work);
                    })
                    .runSubscriptionOn(pool)
                    .onFailure(RejectedExecutionException.class)
                    .transform(full -> {
                        refused.increment();
                        return ApiException.unavailable(1);
                    })
                    .emitOn(backTo);
        });
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void stop() {
        pool.shutdownNow();
    }
}
