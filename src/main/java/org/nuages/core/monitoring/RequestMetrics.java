package org.nuages.core.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many requests, how long, and what they ask of the database, by route. The platform's own measuring of HTTP is off: it
 * makes its labels anew for each request, and knows nothing of statements.
 */
@Singleton
class RequestMetrics {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private record Kind(String method, String route, int status) {}

    private record Meters(Timer requests, Timer database, Counter statements) {}

    private final MeterRegistry registry;
    private final Map<Kind, Meters> meters = new ConcurrentHashMap<>();
    private final LongAdder active = new LongAdder();

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("http.server.active.requests", active, LongAdder::sum)
                .description("Requests that are being answered")
                .register(registry);
    }

    void began() {
        active.increment();
    }

    void ended(HandledRequest request) {
        active.decrement();
        var method = METHODS.contains(request.method()) ? request.method() : "OTHER";
        var of = meters.computeIfAbsent(new Kind(method, request.route(), request.status()), this::register);
        of.requests().record(request.nanos(), TimeUnit.NANOSECONDS);
        of.database().record((long) (request.databaseMillis() * 1e6), TimeUnit.NANOSECONDS);
        of.statements().increment(request.statements());
    }

    private Meters register(Kind kind) {
        var labels = Tags.of("method", kind.method(), "uri", kind.route(), "status", Integer.toString(kind.status()));
        return new Meters(
                Timer.builder("http.server.requests")
                        .description("Requests that were answered")
                        .tags(labels)
                        .serviceLevelObjectives(BOUNDS)
                        .register(registry),
                Timer.builder("http.server.database")
                        .description("What requests waited for the database")
                        .tags(labels)
                        .register(registry),
                Counter.builder("http.server.statements")
                        .description("Statements that requests ran")
                        .tags(labels)
                        .register(registry));
    }
}
