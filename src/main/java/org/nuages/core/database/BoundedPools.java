package org.nuages.core.database;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Nobody waits for a connection for ever, nor in an endless line: who cannot have one soon gets 503. */
class BoundedPools {

    private static final int LONGEST_LINE = 1_000;
    private static final int PATIENCE_SECONDS = 5;

    private BoundedPools() {}

    private static Pool bounded(PgPoolCreator.Input input) {
        var options = input.poolOptions()
                .setMaxWaitQueueSize(LONGEST_LINE)
                .setConnectionTimeout(PATIENCE_SECONDS)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        return PgBuilder.pool()
                .with(options)
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }

    @Singleton
    static class Generic implements PgPoolCreator {

        @Override
        public Pool create(Input input) {
            return bounded(input);
        }
    }

    @Singleton
    @ReactiveDataSource("search")
    static class ByValue implements PgPoolCreator {

        @Override
        public Pool create(Input input) {
            return bounded(input);
        }
    }
}
