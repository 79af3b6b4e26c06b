package org.nuages.core.testing;

import io.vertx.core.VertxOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Connections of the tests' own to the database of the service. One pool for all tests of a class loader; those that it no longer
 * needs close by themselves, because nobody is told when the last test has ended.
 */
final class TestDatabase {

    private static final int MOST = 8;
    private static final int IDLE_SECONDS = 10;

    private TestDatabase() {}

    /** Opened when it is first asked for: classes of tests are looked at before there is a database. */
    static Pool pool() {
        return Opened.POOL;
    }

    private static final class Opened {

        static final Pool POOL = open(ConfigProvider.getConfig());
    }

    private static Pool open(Config config) {
        return PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(MOST)
                        .setIdleTimeout(IDLE_SECONDS)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(new PgConnectOptions()
                        .setHost(config.getValue("DB_HOST", String.class))
                        .setPort(config.getOptionalValue("DB_PORT", Integer.class)
                                .orElse(5432))
                        .setDatabase(config.getValue("DB_NAME", String.class))
                        .setUser(config.getValue("DB_USER", String.class))
                        .setPassword(config.getValue("DB_PASSWORD", String.class))
                        .setCachePreparedStatements(true)
                        .setProperties(Map.of("lock_timeout", "5s", "application_name", "nuages-tests")))
                .using(Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1)))
                .build();
    }
}
