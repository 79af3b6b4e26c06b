package org.nuages.core.tasks;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Hears what other processes call, on a connection of its own. Behind a pooler that hands connections round nothing is
 * heard, and where the connection is lost nothing until it is back: then the next look finds the task.
 */
@Singleton
class Notices {

    private static final Logger LOG = Logger.getLogger(Notices.class);
    private static final long AGAIN_MILLISECONDS = 5_000;

    private final Pool pool;
    private final Vertx vertx;

    Notices(@ReactiveDataSource("notices") Pool pool, Vertx vertx) {
        this.pool = pool;
        this.vertx = vertx;
    }

    void hear(Runnable called) {
        pool.getConnection()
                .compose(connection -> listen(connection, called))
                .onFailure(failure -> again(called, failure));
    }

    private io.vertx.core.Future<Void> listen(SqlConnection connection, Runnable called) {
        PgConnection.cast(connection).notificationHandler(notice -> called.run());
        connection.closeHandler(closed -> again(called, null));
        return connection.query("listen " + WakeUp.CHANNEL).execute().mapEmpty();
    }

    private void again(Runnable called, Throwable failure) {
        LOG.debug("Not listening for tasks; they are looked for meanwhile", failure);
        vertx.setTimer(AGAIN_MILLISECONDS, id -> hear(called));
    }
}
