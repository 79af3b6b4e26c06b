package org.nuages.core.query;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.util.Set;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.Database;
import org.nuages.core.database.Statement;
import org.nuages.core.events.Signals;

/** Where query sets come from: the entities' tables and the database behind them. */
@Singleton
public class Queries {

    private final Tables tables;
    private final Database database;
    private final Signals signals;

    Queries(Tables tables, Database database, Signals signals) {
        this.tables = tables;
        this.database = database;
        this.signals = signals;
    }

    /** All rows of an entity. */
    public <E> PlainSet<E> of(Class<E> entity) {
        return new PlainSet<>(query(entity, Caller.ANONYMOUS));
    }

    <E> Query<E> query(Class<E> entity, Caller viewer) {
        return Query.of(this, entity, viewer);
    }

    SqlWriter writer(Class<?> entity, Caller viewer) {
        return new SqlWriter(tables, entity, viewer);
    }

    Table table(Class<?> entity) {
        return tables.of(entity);
    }

    public <E> Expression<E, ?> key(Class<E> entity) {
        return tables.key(entity);
    }

    <E> Expression<E, Long> version(Class<E> entity) {
        return tables.version(entity);
    }

    public String tableOf(Class<?> entity) {
        return tables.of(entity).name();
    }

    /** The entity's table and those whose rows may go with its rows: all that refer to it, and so on. */
    public Set<String> tablesThatMayChangeWith(Class<?> entity) {
        return tables.reachOf(entity);
    }

    Signals signals() {
        return signals;
    }

    Uni<RowSet<Row>> run(Statement statement) {
        return database.run(statement);
    }

    Multi<RowSet<Row>> stream(Statement statement, int chunk) {
        return database.stream(statement, chunk);
    }
}
