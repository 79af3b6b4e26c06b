package org.nuages.core.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.vertx.core.spi.metrics.PoolMetrics;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;

/** How many connections of a pool are in use, and how many wait for one, as the pool itself tells. */
final class PoolMeters implements PoolMetrics<PoolMeters> {

    private final LongAdder inUse = new LongAdder();
    private final LongAdder waiting = new LongAdder();
    private final int most;

    PoolMeters(String pool, int most) {
        this.most = most;
        gauge("sql.pool.most", "Connections that it may have", pool, meters -> meters.most);
        gauge("sql.pool.in.use", "Connections that somebody has", pool, meters -> meters.inUse.sum());
        gauge("sql.pool.waiting", "Who waits for a connection", pool, meters -> meters.waiting.sum());
    }

    private void gauge(String name, String description, String pool, ToDoubleFunction<PoolMeters> value) {
        Gauge.builder(name, this, value)
                .description(description)
                .tag("pool", pool)
                .register(Metrics.globalRegistry);
    }

    @Override
    public PoolMeters submitted() {
        waiting.increment();
        return this;
    }

    @Override
    public void rejected(PoolMeters asked) {
        waiting.decrement();
    }

    @Override
    public PoolMeters begin(PoolMeters asked) {
        waiting.decrement();
        inUse.increment();
        return this;
    }

    @Override
    public void end(PoolMeters used, boolean succeeded) {
        inUse.decrement();
    }
}
