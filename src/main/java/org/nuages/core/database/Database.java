package org.nuages.core.database;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Runs statements: inside a transaction on its connection, for a second one would be waited for by a caller that keeps
 * the first; outside on the pool whose connections plan as the statement wants it.
 */
@Singleton
public class Database {

    /** Longer than any statement may take: who waits for more waits for a peer that is gone and never said so. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Pool generic;
    private final Pool byValue;

    Database(Pool generic, @ReactiveDataSource("search") Pool byValue) {
        this.generic = generic;
        this.byValue = byValue;
    }

    public Uni<RowSet<Row>> run(Statement statement) {
        return Uni.createFrom().deferred(() -> execute(statement));
    }

    private Uni<RowSet<Row>> execute(Statement statement) {
        var transaction = Transaction.current();
        if (transaction != null) {
            return transaction.run(statement);
        }
        Handler<AsyncResult<RowSet<Row>>> done = StatementLog.started(statement.text());
        return UniHelper.toUni(pool(statement)
                .preparedQuery(statement.text())
                .execute(statement.tuple())
                .onComplete(done));
    }

    /** The answer some rows at a time, on a connection of its own that it keeps until it ends. */
    public Multi<RowSet<Row>> stream(Statement statement, int chunk) {
        return Streaming.of(pool(statement), statement, chunk);
    }

    private Pool pool(Statement statement) {
        return statement.mode() == PlanMode.GENERIC ? generic : byValue;
    }
}
