package org.nuages.core.query;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.nuages.core.callers.Caller;

/** Fetches the lists inside views: for each list one statement over all rows at once, one after the other. */
final class Prefetch {

    private final Queries queries;
    private final Caller viewer;

    Prefetch(Queries queries, Caller viewer) {
        this.queries = queries;
        this.viewer = viewer;
    }

    /** @param most so many rows become views, the first ones */
    Uni<Fetched> lists(Projection<?, ?> projection, RowSet<Row> rows, int most) {
        return projection.lists().isEmpty()
                ? Uni.createFrom().item(Fetched.NOTHING)
                : next(0, projection, rows, most, new Fetched());
    }

    private Uni<Fetched> next(int i, Projection<?, ?> projection, RowSet<Row> rows, int most, Fetched fetched) {
        if (i == projection.lists().size()) {
            return Uni.createFrom().item(fetched);
        }
        var list = projection.lists().get(i);
        return fetch(list, keys(projection, list.slot(), rows, most))
                .invoke(found -> fetched.put(list.slot(), found))
                .chain(() -> next(i + 1, projection, rows, most, fetched));
    }

    private static List<Object> keys(Projection<?, ?> projection, int slot, RowSet<Row> rows, int most) {
        var keys = new LinkedHashSet<>();
        var left = most;
        for (var row : rows) {
            if (left-- == 0) {
                break;
            }
            var key = projection.value(row, slot);
            if (key != null) {
                keys.add(key);
            }
        }
        return new ArrayList<>(keys);
    }

    private Uni<Map<Object, List<Object>>> fetch(InnerList<?, ?> list, List<Object> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : queries.run(list.statement(queries, viewer, keys))
                        .chain(rows -> lists(list.projection(), rows, Integer.MAX_VALUE)
                                .map(inside -> list.read(rows, inside)));
    }
}
