package org.nuages.core.testing;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The database as a test sees it, beside the service. */
public final class Rows {

    private List<String> tables;

    /**
     * Empties every table but those that the service keeps about itself; tokens that were revoked stay so. A task of the
     * test before may still be at work, which is waited for; it may hold one table while it waits for another.
     */
    public void clear() {
        var emptying = emptying();
        TestDatabase.pool()
                .withTransaction(connection -> connection
                        .query("lock table " + String.join(", ", tables()) + " in exclusive mode")
                        .execute()
                        .chain(() -> connection.query(emptying).execute()))
                .onFailure(Rows::isDeadlock)
                .retry()
                .indefinitely()
                .await()
                .indefinitely();
    }

    private static boolean isDeadlock(Throwable failure) {
        return failure instanceof PgException refused && refused.getSqlState().equals("40P01");
    }

    /** Few rows go quicker than the files of many tables. */
    private String emptying() {
        return isAnyLarge()
                ? "truncate " + String.join(", ", tables()) + " restart identity cascade"
                : tables().stream().map(table -> "delete from " + table).collect(Collectors.joining(";"))
                        + "; select setval(objid::regclass, 1, false) from pg_depend join pg_class on oid = objid"
                        + " where relkind = 'S' and refobjid::regclass = any ('{" + String.join(",", tables())
                        + "}'::regclass[])";
    }

    private boolean isAnyLarge() {
        return (boolean) value(tables().stream()
                .map(table -> "exists (select from " + table + " offset 5000)")
                .collect(Collectors.joining(" or ", "select ", "")));
    }

    /** All that hold what clients have written, and tasks; those that refer to others before them. */
    public List<String> tables() {
        if (tables == null) {
            tables = readTables();
        }
        return tables;
    }

    private List<String> readTables() {
        var names = run("""
                with recursive tables (oid, depth) as (
                    select oid, 0 from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                        and relname not in ('flyway_schema_history', 'table_versions', 'schedules', 'revocations')
                    union
                    select confrelid, depth + 1 from tables join pg_constraint on conrelid = tables.oid
                    where contype = 'f' and confrelid <> conrelid)
                select oid::regclass::text from tables group by oid order by max(depth), 1""");
        return StreamSupport.stream(names.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }

    public RowSet<Row> run(String sql, Object... values) {
        return TestDatabase.pool()
                .preparedQuery(sql)
                .execute(Tuple.from(values))
                .await()
                .indefinitely();
    }

    /** For a test that holds what others want. */
    public SqlConnection connection() {
        return TestDatabase.pool().getConnection().await().indefinitely();
    }

    /** For many statements, or without values. */
    public void load(String sql) {
        TestDatabase.pool().query(sql).execute().await().indefinitely();
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

    /** Of all tables. */
    public String fingerprint() {
        return (String) value(tables().stream()
                .map(table ->
                        "coalesce((select md5(string_agg(t::text, ',' order by t::text)) from " + table + " t), '')")
                .collect(Collectors.joining(" || ' ' || ", "select ", "")));
    }
}
