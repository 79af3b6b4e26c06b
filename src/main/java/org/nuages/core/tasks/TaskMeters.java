package org.nuages.core.tasks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** How tasks end, as this process sees it, and how the whole queue stands, looked at every so often. */
@Singleton
class TaskMeters {

    private static final Logger LOG = Logger.getLogger(TaskMeters.class);

    enum Outcome {
        DONE,
        FAILED,
        DEAD
    }

    private final MeterRegistry registry;
    private final TaskQueue queue;
    private final WorkerSettings settings;
    private final Vertx vertx;
    private final Duration interval;
    private volatile QueueState state = QueueState.EMPTY;

    TaskMeters(
            MeterRegistry registry,
            TaskQueue queue,
            WorkerSettings settings,
            Vertx vertx,
            @ConfigProperty(name = "nuages.tasks.count-interval") Duration interval) {
        this.registry = registry;
        this.queue = queue;
        this.settings = settings;
        this.vertx = vertx;
        this.interval = interval;
    }

    void start(@Observes StartupEvent event) {
        if (settings.isOff()) {
            return;
        }
        gauge("tasks.waiting", "Tasks that are not finished", QueueState::waiting);
        gauge("tasks.due", "Tasks that nobody has begun though it is time", QueueState::due);
        gauge("tasks.late", "Seconds that the longest due task has been waiting", QueueState::secondsLate);
        gauge("tasks.dead", "Tasks that were given up", QueueState::dead);
        vertx.setPeriodic(0, interval.toMillis(), id -> look());
    }

    private void gauge(String name, String description, ToDoubleFunction<QueueState> value) {
        Gauge.builder(name, this, meters -> value.applyAsDouble(meters.state))
                .description(description)
                .register(registry);
    }

    private void look() {
        queue.state()
                .subscribe()
                .with(found -> state = found, failure -> LOG.debug("Tasks could not be counted", failure));
    }

    void ended(String name, Outcome outcome, long start) {
        Timer.builder("tasks.attempts")
                .description("Attempts at tasks")
                .tags("name", name, "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }
}
