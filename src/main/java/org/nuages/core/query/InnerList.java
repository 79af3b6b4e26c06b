package org.nuages.core.query;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;

/**
 * A wanted list of related rows: one statement fetches it for many rows at once. But for their keys it is the same each time,
 * so it is written once, unless it depends on who looks.
 */
final class InnerList<C, V> {

    /** Stands where the keys will be. */
    private static final Object KEYS = new Object();

    private final int slot;
    private final Related<?, C> related;
    private final Projection<C, V> projection;
    private volatile Statement written;

    private InnerList(int slot, Related<?, C> related, Projection<C, V> projection) {
        this.slot = slot;
        this.related = related;
        this.projection = projection;
    }

    static <C, V> InnerList<C, V> of(int slot, Slot.Inside<C, V> inside, Selection selection) {
        return new InnerList<>(slot, inside.related(), inside.shape().select(selection));
    }

    int slot() {
        return slot;
    }

    Projection<C, V> projection() {
        return projection;
    }

    Statement statement(Queries queries, Caller viewer, List<Object> keys) {
        var known = written == null ? write(queries, viewer) : written;
        var array = Values.array(keys, keys.get(0).getClass());
        var parameters = new ArrayList<>(known.parameters());
        parameters.replaceAll(value -> value == KEYS ? array : value);
        return new Statement(known.text(), parameters, known.mode());
    }

    private Statement write(Queries queries, Caller viewer) {
        var sql = queries.writer(related.entity(), viewer);
        var order = Ordering.total(related.order(), queries.key(related.entity()));
        var among = isAmong(reference());
        Select.beside(projection, order, List.of(reference()))
                .write(sql, related.where() == null ? among : among.and(related.where()), Part.WHOLE);
        var statement = sql.statement(PlanMode.GENERIC);
        if (!sql.dependsOnViewer()) {
            written = statement;
        }
        return statement;
    }

    private Field<C, ?> reference() {
        return Field.field(related.reference());
    }

    private static <C> Condition<C> isAmong(Field<C, ?> reference) {
        return sql -> {
            reference.write(sql);
            sql.append(" = any (").parameter(KEYS).append(")");
        };
    }

    /** The views by the key of the row they belong to, which stands beside each. */
    Map<Object, List<Object>> read(RowSet<Row> rows, Fetched fetched) {
        Map<Object, List<Object>> byKey = new HashMap<>();
        for (var row : rows) {
            byKey.computeIfAbsent(row.getValue(projection.width()), key -> new ArrayList<>())
                    .add(projection.read(row, fetched));
        }
        return byKey;
    }
}
