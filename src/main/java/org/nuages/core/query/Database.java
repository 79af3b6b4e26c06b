package org.nuages.core.query;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;

/** Runs statements outside transactions, each on the pool whose connections plan as the statement wants it. */
@Singleton
public class Database {

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
        Handler<AsyncResult<RowSet<Row>>> done = StatementLog.started(statement.text());
        var pool = statement.mode() == PlanMode.GENERIC ? generic : byValue;
        return UniHelper.toUni(pool.preparedQuery(statement.text())
                .execute(Tuple.wrap(statement.parameters()))
                .onComplete(done));
    }
}
