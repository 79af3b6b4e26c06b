package org.nuages.core.query;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One select of views, with the positions and the version beside them where they are asked for. */
final class Select<E, V> {

    private final Projection<E, V> projection;
    private final List<Order<E>> order;
    private final boolean withPositions;
    private final boolean withVersion;

    Select(Projection<E, V> projection, List<Order<E>> order, boolean withPositions, boolean withVersion) {
        this.projection = projection;
        this.order = order;
        this.withPositions = withPositions;
        this.withVersion = withVersion;
    }

    void write(SqlWriter sql, Condition<E> where, Part part) {
        var filter = sql.apart(() -> QuerySet.writeWhere(sql, where));
        var version = withVersion ? sql.dependencies().version() : "";
        var columns = sql.apart(() -> writeColumns(sql));
        var sorting = sql.apart(() -> writeOrder(sql));
        sql.append("select ").append(columns);
        if (withVersion) {
            sql.append(columns.isEmpty() ? "" : ", ").append(version);
        }
        sql.append(" from ").append(sql.from()).append(filter).append(sorting);
        part.write(sql);
    }

    private void writeColumns(SqlWriter sql) {
        projection.write(sql);
        if (withPositions) {
            var separator = projection.width() == 0 ? "" : ", ";
            for (var term : order) {
                sql.append(separator);
                term.by().write(sql);
                separator = ", ";
            }
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
    Rows<V> read(RowSet<Row> rows, int size) {
        var views = new ArrayList<V>(rows.size());
        Row first = null;
        Row last = null;
        for (var row : rows) {
            if (views.size() == size) {
                break;
            }
            views.add(projection.read(row));
            first = first == null ? row : first;
            last = row;
        }
        return new Rows<>(views, rows.size() > size, position(first), position(last), version(last));
    }

    private List<Object> position(Row row) {
        if (row == null || !withPositions) {
            return null;
        }
        var position = new ArrayList<Object>(order.size());
        for (var i = 0; i < order.size(); i++) {
            var decoder = Values.decoder(order.get(i).by().type());
            position.add(decoder.read(row, projection.width() + i));
        }
        return Collections.unmodifiableList(position);
    }

    private Long version(Row row) {
        return row == null || !withVersion ? null : row.getLong(row.size() - 1);
    }
}
