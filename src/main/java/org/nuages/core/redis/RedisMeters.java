package org.nuages.core.redis;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** How calls of Redis end, by what it is used for. */
final class RedisMeters {

    private final Timer done;
    private final Timer refused;
    private final Timer failed;
    private final Timer notAsked;

    RedisMeters(String use, MeterRegistry registry) {
        done = timer(use, "done", registry);
        refused = timer(use, "refused", registry);
        failed = timer(use, "failed", registry);
        notAsked = timer(use, "not_asked", registry);
    }

    private static Timer timer(String use, String outcome, MeterRegistry registry) {
        return Timer.builder("redis.calls")
                .description("Calls of Redis")
                .tags("use", use, "outcome", outcome)
                .register(registry);
    }

    void done(long start) {
        record(done, start);
    }

    /** It has answered with an error. */
    void refused(long start) {
        record(refused, start);
    }

    void failed(long start) {
        record(failed, start);
    }

    void notAsked() {
        notAsked.record(0, TimeUnit.NANOSECONDS);
    }

    private static void record(Timer timer, long start) {
        timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }
}
