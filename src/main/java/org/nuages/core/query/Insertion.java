package org.nuages.core.query;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * New rows by one statement, however many. They travel as one JSON document, in which the table itself tells the types
 * of the columns, so that a thousand rows are one parameter.
 */
final class Insertion<E> {

    private final Table table;
    private final List<Table.Column> columns;
    private final List<E> rows;

    Insertion(Table table, List<E> rows) {
        this.table = table;
        this.rows = rows;
        this.columns = table.columns().values().stream()
                .filter(column -> !column.equals(table.key()) || !table.generatedKey())
                .toList();
    }

    /** The rows with the keys that they have got. */
    Uni<List<E>> run(Query<E> query) {
        return query.run(sql ->
                        write(sql).append(" returning ").append(table.key().name()))
                .map(this::withKeys);
    }

    /** The rows as a view shows them, each with its version, in the order in which they were sent. */
    <V> Uni<List<Inserted<V>>> run(Query<E> query, Shape<E, V> shape) {
        var select = Select.beside(query.projection(shape), List.of(), keyAndVersion(query));
        return query.run(sql -> writeWith(sql, select))
                .chain(rows -> query.complete(select.projection(), rows, rows.size(), select::readBeside))
                .map(this::inOrder);
    }

    /** The same once they are there. */
    <V> Uni<List<Inserted<V>>> read(Query<E> query, Shape<E, V> shape) {
        var keys = rows.stream().map(table.key().getter()).toList();
        return query.where(query.key().in(keys))
                .beside(query.projection(shape), keyAndVersion(query))
                .map(this::inOrder);
    }

    private static <E> List<Expression<E, ?>> keyAndVersion(Query<E> query) {
        return List.of(query.key(), query.queries().version(query.entity()));
    }

    private void writeWith(SqlWriter sql, Select<E, ?> select) {
        var reading = sql.apart(() -> select.writeFrom(sql, "inserted"));
        write(sql.append("with inserted as (")).append(" returning *) ").append(reading);
    }

    private SqlWriter write(SqlWriter sql) {
        var names = columns.stream().map(Table.Column::name).collect(Collectors.joining(", "));
        return sql.append("insert into %1$s (%2$s) select %2$s from rows from (jsonb_populate_recordset(null::%1$s, "
                        .formatted(table.name(), names))
                .parameter(document())
                .append(")) with ordinality order by ordinality");
    }

    private JsonArray document() {
        var document = new JsonArray();
        rows.forEach(row -> document.add(object(row)));
        return document;
    }

    private JsonObject object(E row) {
        var object = new JsonObject();
        for (var column : columns) {
            object.put(column.name(), json(column.toRelational(column.getter().apply(row))));
        }
        return object;
    }

    private static Object json(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /** The database makes keys in the order in which the rows were sent. */
    private List<E> withKeys(RowSet<Row> keys) {
        if (table.generatedKey()) {
            var next = rows.iterator();
            keys.forEach(key -> table.keySetter().accept(next.next(), key.getValue(0)));
        }
        return rows;
    }

    private <V> List<Inserted<V>> inOrder(Select.Beside<V> found) {
        Map<Object, Inserted<V>> byKey = new TreeMap<>();
        for (var i = 0; i < found.views().size(); i++) {
            var values = found.beside().get(i);
            byKey.put(
                    values.get(0),
                    new Inserted<>(values.get(0), new Detail<>(found.views().get(i), (long) values.get(1))));
        }
        return table.generatedKey()
                ? List.copyOf(byKey.values())
                : rows.stream()
                        .map(row -> byKey.get(table.key().getter().apply(row)))
                        .toList();
    }
}
