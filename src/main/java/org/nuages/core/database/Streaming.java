package org.nuages.core.database;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;

/**
 * An answer read in chunks through a cursor. The next chunk is asked for when the last one has been taken, so a slow
 * reader costs no memory, only the connection that he keeps; who opens streams bounds their number.
 */
final class Streaming {

    private final SqlConnection connection;
    private final PreparedStatement statement;
    private final Cursor cursor;

    private Streaming(SqlConnection connection, PreparedStatement statement, Cursor cursor) {
        this.connection = connection;
        this.statement = statement;
        this.cursor = cursor;
    }

    static Multi<RowSet<Row>> of(Pool pool, Statement statement, int chunk) {
        return Multi.createFrom()
                .resourceFromUni(() -> open(pool, statement), stream -> stream.chunks(chunk))
                .withFinalizer(Streaming::close);
    }

    private static Uni<Streaming> open(Pool pool, Statement statement) {
        return UniHelper.toUni(pool.getConnection()
                .compose(connection -> open(connection, statement).onFailure(failure -> connection.close())));
    }

    /** A cursor lives in a transaction, which ends with the connection's return to the pool. */
    private static Future<Streaming> open(SqlConnection connection, Statement statement) {
        return connection
                .begin()
                .compose(transaction -> connection.prepare(statement.text()))
                .map(prepared -> new Streaming(connection, prepared, prepared.cursor(statement.tuple())));
    }

    private Multi<RowSet<Row>> chunks(int size) {
        return Multi.createBy()
                .repeating()
                .uni(() -> UniHelper.toUni(cursor.read(size)))
                .whilst(rows -> cursor.hasMore());
    }

    /** What has been prepared has a name, and would stay on the connection, which others will have. */
    private Uni<Void> close() {
        return UniHelper.toUni(statement.close().eventually(() -> connection.close()));
    }
}
