package org.nuages.core.database;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.metrics.MetricsOptions;
import io.vertx.core.spi.VertxMetricsFactory;
import jakarta.inject.Singleton;

/**
 * Has the pools of connections tell how they are. The platform's own binder for that steps back where requests are not measured by
 * it, in favour of tracing, which is told of requests through the same door: what is there already is kept behind ours.
 */
@Singleton
class WatchedPools implements VertxOptionsCustomizer {

    private static final VertxMetricsFactory NOTHING = options -> new PoolObserver.Nothing();

    @Override
    public void accept(VertxOptions options) {
        var before = options.getMetricsOptions();
        var theirs = before == null || before.getFactory() == null ? NOTHING : before.getFactory();
        options.setMetricsOptions(
                new MetricsOptions().setEnabled(true).setFactory(used -> new PoolObserver(theirs.metrics(used))));
    }
}
