package org.nuages.bench.plain;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

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
    private volatile Counted last = new Counted(-1, 0);

    /** @param sql selects the count and the version, in this order */
    ExactCount(Pool pool, String sql) {
        this.pool = pool;
        this.sql = sql;
    }

    Uni<Long> at(long version) {
        var known = last;
        return known.version == version ? Uni.createFrom().item(known.count) : now();
    }

    Uni<Long> now() {
        return pool.preparedQuery(sql).execute().map(rows -> {
            var row = rows.iterator().next();
            last = new Counted(row.getLong(1), row.getLong(0));
            return row.getLong(0);
        });
    }
}
