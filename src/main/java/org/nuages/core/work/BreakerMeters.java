package org.nuages.core.work;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Whom nobody asks at present, and how often it came to that. */
public final class BreakerMeters {

    private BreakerMeters() {}

    public static void watch(Breaker breaker, String before, MeterRegistry registry) {
        Gauge.builder("breaker.open", breaker, asked -> asked.isClosed() ? 0 : 1)
                .description("Whether nobody is let through")
                .tag("before", before)
                .register(registry);
        FunctionCounter.builder("breaker.openings", breaker, Breaker::timesOpened)
                .description("How often it was opened")
                .tag("before", before)
                .register(registry);
    }
}
