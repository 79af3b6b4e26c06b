package org.nuages.core.query;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.util.List;

/** Where query sets come from: the entities' tables and the database behind them. */
@Singleton
public class Queries {

    private final Tables tables;
    private final Database database;

    Queries(Tables tables, Database database) {
        this.tables = tables;
        this.database = database;
    }

    public <E> QuerySet<E> of(Class<E> entity) {
        return new QuerySet<>(this, entity, null, List.of(), PlanMode.GENERIC);
    }

    SqlWriter writer(Class<?> entity) {
        return new SqlWriter(tables, entity);
    }

    <E> Expression<E, ?> key(Class<E> entity) {
        return tables.key(entity);
    }

    <E> Expression<E, Long> version(Class<E> entity) {
        return tables.version(entity);
    }

    Uni<RowSet<Row>> run(Statement statement) {
        return database.run(statement);
    }
}
