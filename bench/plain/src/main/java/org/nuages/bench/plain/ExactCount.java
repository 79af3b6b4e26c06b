package org.nuages.bench.plain;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * The number of rows of one condition, counted again only after the table changed.
 *
 * <p>The sum of a table's weights in {@code table_versions} grows with every committed change. A count made at the same
 * sum as a page's is that page's count.
 */
final class ExactCount {
    private record Counted(long version, long count) {}

    private final Pool pool;
    private final String sql;
    private final Tuple values;
    private volatile Counted last = new Counted(-1, 0);

    /** @param sql selects the count and the version, in this order */
    ExactCount(Pool pool, String sql) {
        this(pool, sql, Tuple.tuple());
    }

    ExactCount(Pool pool, String sql, Tuple values) {
        this.pool = pool;
        this.sql = sql;
        this.values = values;
    }

    Uni<Long> at(long version) {
        var known = last;
        return known.version == version ? Uni.createFrom().item(known.count) : now();
    }

    Uni<Long> now() {
        return pool.preparedQuery(sql).execute(values).map(rows -> {
            var row = rows.iterator().next();
            last = new Counted(row.getLong(1), row.getLong(0));
            return row.getLong(0);
        });
    }
}
