package org.nuages.core.query;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;

/** What PostgreSQL makes of a list's statement, planned as the service has it planned. */
@Singleton
class Plans {

    private final Queries queries;
    private final Tables tables;
    private final Pool pool;

    Plans(Queries queries, Tables tables, Pool pool) {
        this.queries = queries;
        this.tables = tables;
        this.pool = pool;
    }

    /** The indexes by which the keys of the rows are found; a table that is read whole is listed, so that it cannot pass unnoticed. */
    <E> List<String> of(Class<E> entity, Condition<E> where, List<Order<E>> order, List<Object> position, Part part) {
        var key = Shape.<E, Object>of(row -> row.get("id", () -> anyKey(entity)));
        return of(entity, key, where, order, position, part);
    }

    @SuppressWarnings("unchecked")
    private <E> Expression<E, Object> anyKey(Class<E> entity) {
        return (Expression<E, Object>) tables.key(entity);
    }

    /** The same of whole views. */
    <E> List<String> of(
            Class<E> entity,
            Shape<E, ?> shape,
            Condition<E> where,
            List<Order<E>> order,
            List<Object> position,
            Part part) {
        var sql = queries.writer(entity, Caller.ANONYMOUS);
        var total = order.isEmpty() ? order : Ordering.total(order, tables.key(entity));
        var beyond = position == null ? where : and(where, new Keyset<>(total, position));
        Select.versioned(shape.select(Selection.ALL), total).write(sql, beyond, part);
        return explain(sql.statement(where instanceof Terms ? PlanMode.BY_VALUE : PlanMode.GENERIC));
    }

    private static <E> Condition<E> and(Condition<E> where, Condition<E> more) {
        return where == null ? more : where.and(more);
    }

    private List<String> explain(Statement statement) {
        var mode = statement.mode() == PlanMode.GENERIC ? "force_generic_plan" : "auto";
        return pool.withTransaction(connection -> connection
                        .query("set local plan_cache_mode = " + mode)
                        .execute()
                        .chain(() -> explained(connection, statement)))
                .await()
                .indefinitely();
    }

    private static Uni<List<String>> explained(SqlConnection connection, Statement statement) {
        return connection
                .preparedQuery("explain (format json) " + statement.text())
                .execute(Tuple.from(statement.parameters()))
                .map(rows -> (JsonArray) rows.iterator().next().getValue(0))
                .map(plan -> indexes(plan.getJsonObject(0).getJsonObject("Plan")));
    }

    private static List<String> indexes(JsonObject node) {
        var found = new ArrayList<String>();
        if (node.getString("Node Type").equals("Seq Scan") && !isOfVersions(node.getString("Relation Name"))) {
            found.add("no index on " + node.getString("Relation Name"));
        }
        if (node.getString("Node Type").contains("Sort")) {
            found.add("sort");
        }
        Stream.ofNullable(node.getString("Index Name"))
                .filter(index -> !isOfVersions(index))
                .forEach(found::add);
        node.getJsonArray("Plans", new JsonArray()).stream()
                .flatMap(child -> indexes((JsonObject) child).stream())
                .forEach(found::add);
        return found;
    }

    /** How those few rows are read is a matter of how many there happen to be. */
    private static boolean isOfVersions(String name) {
        return name.startsWith("table_versions");
    }
}
