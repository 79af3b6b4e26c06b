package org.nuages.core.database;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** Nobody waits for a connection for ever, nor in an endless line: who cannot have one soon gets 503. */
class BoundedPools implements PgPoolCreator {

    private static final int LONGEST_LINE = 1_000;
    private static final int PATIENCE_SECONDS = 5;

    /** Gateways forget a connection that says nothing for some minutes, and tell nobody. */
    private static final int IDLE_SECONDS = 180;

    private final DatabaseTls tls;
    private final String name;

    /** @param name in the metrics */
    BoundedPools(DatabaseTls tls, String name) {
        this.tls = tls;
        this.name = name;
    }

    @Override
    public Pool create(Input input) {
        var options = input.poolOptions()
                .setName(name)
                .setMaxWaitQueueSize(LONGEST_LINE)
                .setConnectionTimeout(PATIENCE_SECONDS)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        var servers = input.pgConnectOptionsList().stream()
                .<SqlConnectOptions>map(tls::apply)
                .toList();
        return PgBuilder.pool()
                .with(options)
                .connectingTo(servers)
                .using(input.vertx())
                .build();
    }

    @Singleton
    static class Generic extends BoundedPools {

        Generic(DatabaseTls tls) {
            super(tls, "generic");
        }
    }

    @Singleton
    @ReactiveDataSource("search")
    static class ByValue extends BoundedPools {

        ByValue(DatabaseTls tls) {
            super(tls, "search");
        }
    }

    @Singleton
    @ReactiveDataSource("notices")
    static class Notices extends BoundedPools {

        Notices(DatabaseTls tls) {
            super(tls, "notices");
        }
    }
}
