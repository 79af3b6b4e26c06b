package org.nuages.core.query;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One select of views, with the positions and the version beside them where they are asked for. */
final class Select<E, V> {

    private final Projection<E, V> projection;
    private final List<Order<E>> order;
    private final List<? extends Expression<E, ?>> beside;
    private final Values.Decoder[] decoders;
    private final boolean withVersion;

    private Select(
            Projection<E, V> projection,
            List<Order<E>> order,
            List<? extends Expression<E, ?>> beside,
            boolean withVersion) {
        this.projection = projection;
        this.order = order;
        this.beside = beside;
        this.decoders = new Values.Decoder[beside.size()];
        Arrays.setAll(decoders, i -> Values.decoder(beside.get(i).type()));
        this.withVersion = withVersion;
    }

    static <E, V> Select<E, V> plain(Projection<E, V> projection, List<Order<E>> order) {
        return new Select<>(projection, order, List.of(), false);
    }

    /** With some values beside each row. */
    static <E, V> Select<E, V> beside(
            Projection<E, V> projection, List<Order<E>> order, List<? extends Expression<E, ?>> values) {
        return new Select<>(projection, order, values, false);
    }

    static <E, V> Select<E, V> positioned(Projection<E, V> projection, List<Order<E>> order) {
        return new Select<>(projection, order, order.stream().map(Order::by).toList(), false);
    }

    static <E, V> Select<E, V> versioned(Projection<E, V> projection, List<Order<E>> order) {
        return new Select<>(projection, order, List.of(), true);
    }

    Projection<E, V> projection() {
        return projection;
    }

    void write(SqlWriter sql, Condition<E> where, Part part) {
        var columns = projection.columns(sql);
        sql.adopt(columns);
        var filter = sql.apart(() -> writeWhere(sql, where));
        var version = withVersion ? sql.dependencies().version() : null;
        var values = sql.apart(() -> writeBeside(sql, version));
        var sorting = sql.apart(() -> writeOrder(sql));
        sql.append("select ").append(columns.text()).append(values);
        sql.append(" from ").append(sql.from()).append(filter).append(sorting);
        part.write(sql);
    }

    /** The same from rows that another part of the statement has just made. */
    void writeFrom(SqlWriter sql, String source) {
        var columns = projection.columns(sql);
        sql.adopt(columns);
        var values = sql.apart(() -> writeBeside(sql, null));
        sql.append("select ")
                .append(columns.text())
                .append(values)
                .append(" from ")
                .append(sql.from(source));
    }

    static <E> void writeWhere(SqlWriter sql, Condition<E> where) {
        if (where != null) {
            sql.append(" where ");
            where.write(sql);
        }
    }

    /** What is read beside the view: the row's position in the ordering, the version of the tables. */
    private void writeBeside(SqlWriter sql, String version) {
        var separator = projection.width() == 0 ? "" : ", ";
        for (var expression : beside) {
            sql.append(separator);
            expression.write(sql);
            separator = ", ";
        }
        if (version != null) {
            sql.append(separator).append(version);
        }
    }

    private void writeOrder(SqlWriter sql) {
        var separator = " order by ";
        for (var term : order) {
            sql.append(separator);
            term.write(sql);
            separator = ", ";
        }
    }

    /** Takes at most {@code size} rows; one more in the answer tells that there are more. */
    Rows<V> read(RowSet<Row> rows, Fetched fetched, int size) {
        var views = new ArrayList<V>(rows.size());
        Row first = null;
        Row last = null;
        for (var row : rows) {
            if (views.size() == size) {
                break;
            }
            views.add(projection.read(row, fetched));
            first = first == null ? row : first;
            last = row;
        }
        return new Rows<>(views, rows.size() > size, position(first), position(last), version(last));
    }

    /** Views, and the values beside each in the same order. */
    record Beside<V>(List<V> views, List<List<Object>> beside) {}

    Beside<V> readBeside(RowSet<Row> rows, Fetched fetched) {
        var views = new ArrayList<V>(rows.size());
        var values = new ArrayList<List<Object>>(rows.size());
        for (var row : rows) {
            views.add(projection.read(row, fetched));
            values.add(position(row));
        }
        return new Beside<>(views, values);
    }

    private List<Object> position(Row row) {
        if (row == null || beside.isEmpty()) {
            return null;
        }
        var position = new Object[decoders.length];
        for (var i = 0; i < decoders.length; i++) {
            position[i] = decoders[i].read(row, projection.width() + i);
        }
        return Collections.unmodifiableList(Arrays.asList(position));
    }

    private Long version(Row row) {
        return row == null || !withVersion ? null : row.getLong(row.size() - 1);
    }
}
