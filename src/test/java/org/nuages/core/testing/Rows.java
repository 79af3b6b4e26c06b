package org.nuages.core.testing;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.StreamSupport;

/** The database as a test sees it, beside the service. */
@Singleton
public class Rows {

    private final Pool pool;

    Rows(Pool pool) {
        this.pool = pool;
    }

    /**
     * Empties every table but those that the service keeps about itself; tokens that were revoked stay so. A task of the
     * test before may still be at work, and hold one table while it waits for another.
     */
    public void clear() {
        var everything = "truncate tasks, " + String.join(", ", tables()) + " restart identity cascade";
        pool.query(everything)
                .execute()
                .onFailure(Rows::isDeadlock)
                .retry()
                .indefinitely()
                .await()
                .indefinitely();
    }

    private static boolean isDeadlock(Throwable failure) {
        return failure instanceof PgException refused && refused.getSqlState().equals("40P01");
    }

    /** All that hold what clients have written. */
    public List<String> tables() {
        var names = run(
                "select tablename from pg_tables where schemaname = 'public' and tablename not in"
                        + " ('flyway_schema_history', 'table_versions', 'schedules', 'tasks', 'revocations') order by tablename");
        return StreamSupport.stream(names.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }

    public RowSet<Row> run(String sql, Object... values) {
        return pool.preparedQuery(sql).execute(Tuple.from(values)).await().indefinitely();
    }

    /** For many rows at once, which may take longer than a statement of the service. */
    public void load(String sql) {
        pool.withTransaction(connection -> connection
                        .query("set local statement_timeout = 0")
                        .execute()
                        .chain(() -> connection.query(sql).execute()))
                .await()
                .indefinitely();
    }

    public Object value(String sql, Object... values) {
        return run(sql, values).iterator().next().getValue(0);
    }

    public long count(String table) {
        return (long) value("select count(*) from " + table);
    }

    /** Changes whenever any row of the table does. */
    public Object fingerprint(String table) {
        return value("select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from " + table + " t");
    }
}
