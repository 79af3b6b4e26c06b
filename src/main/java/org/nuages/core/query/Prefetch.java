package org.nuages.core.query;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nuages.core.callers.Caller;

/** Fetches the lists inside views: for each list one statement over all rows at once, one after the other. */
final class Prefetch {

    private final Queries queries;
    private final Caller viewer;

    Prefetch(Queries queries, Caller viewer) {
        this.queries = queries;
        this.viewer = viewer;
    }

    Uni<Fetched> lists(Projection<?, ?> projection, RowSet<Row> rows) {
        var fetched = new Fetched();
        return Multi.createFrom()
                .iterable(projection.lists())
                .onItem()
                .transformToUniAndConcatenate(list -> fetch(list, keys(projection, list.slot(), rows))
                        .invoke(found -> fetched.put(list.slot(), found)))
                .collect()
                .asList()
                .replaceWith(fetched);
    }

    private static List<Object> keys(Projection<?, ?> projection, int slot, RowSet<Row> rows) {
        var keys = new LinkedHashSet<>();
        rows.forEach(row -> keys.add(projection.value(row, slot)));
        return keys.stream().filter(Objects::nonNull).toList();
    }

    private <C, V> Uni<Map<Object, List<Object>>> fetch(Projection.Inner<C, V> list, List<Object> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return select(list, keys).map(found -> grouped(found));
    }

    private <C, V, P> Uni<Select.Beside<V>> select(Projection.Inner<C, V> list, List<Object> keys) {
        @SuppressWarnings("unchecked")
        var related = (Related<P, C>) list.related();
        Field<C, P> reference = Field.field(related.reference());
        var query = queries.query(related.entity(), viewer).where(isAmong(reference, keys));
        var narrowed = related.where() == null ? query : query.where(related.where());
        var ordered = narrowed.orderBy(Ordering.total(related.order(), queries.key(related.entity())));
        return ordered.beside(list.projection(), List.of(new Reference<>(reference)));
    }

    private static <C, P> Condition<C> isAmong(Field<C, P> reference, List<Object> keys) {
        return sql -> {
            reference.write(sql);
            sql.append(" = any (")
                    .parameter(Values.array(keys, keys.get(0).getClass()))
                    .append(")");
        };
    }

    /** The reference as the plain key that it holds. */
    private record Reference<C, P>(Field<C, P> field) implements Expression<C, Object> {

        @Override
        public void write(SqlWriter sql) {
            field.write(sql);
        }

        @Override
        public Class<Object> type() {
            return Object.class;
        }
    }

    private static <V> Map<Object, List<Object>> grouped(Select.Beside<V> found) {
        Map<Object, List<Object>> byKey = new HashMap<>();
        for (var i = 0; i < found.views().size(); i++) {
            byKey.computeIfAbsent(found.beside().get(i).get(0), key -> new ArrayList<>())
                    .add(found.views().get(i));
        }
        return byKey;
    }
}
