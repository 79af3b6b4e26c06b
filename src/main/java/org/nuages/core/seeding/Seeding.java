package org.nuages.core.seeding;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the features' seeds, set by set inside PostgreSQL, in one transaction: all of the data or none of it. */
@Singleton
public class Seeding {

    /** Is told of each table before its turn. */
    public interface Watch {

        void begins(String table, int done, int all);
    }

    private final Pool pool;
    private final List<Seed> seeds;

    Seeding(Pool pool, @All List<Seed> seeds) {
        this.pool = pool;
        this.seeds =
                seeds.stream().sorted(Comparator.comparingInt(Seed::position)).toList();
    }

    public Uni<Map<String, Integer>> run(long products) {
        return run(products, (table, done, all) -> {});
    }

    /** The rows now added to each table. */
    public Uni<Map<String, Integer>> run(long products, Watch watch) {
        return pool.withTransaction(connection -> withoutTimeout(connection).chain(() -> Multi.createFrom()
                .iterable(seeds)
                .onItem()
                .invoke(seed -> watch.begins(seed.table(), seeds.indexOf(seed), seeds.size()))
                .onItem()
                .transformToUniAndConcatenate(seed -> insert(connection, seed, products))
                .collect()
                .in(LinkedHashMap::new, (added, rows) -> added.putAll(rows))));
    }

    private static Uni<Void> withoutTimeout(SqlConnection connection) {
        return connection.query("set local statement_timeout = 0").execute().replaceWithVoid();
    }

    /** With fresh statistics, so that plans and estimates are right from the first request. */
    private static Uni<Map<String, Integer>> insert(SqlConnection connection, Seed seed, long products) {
        return connection
                .preparedQuery(seed.insert())
                .execute(Tuple.of(seed.scales() ? products : seed.rows()))
                .call(() -> connection.query("analyze " + seed.table()).execute())
                .map(result -> Map.of(seed.table(), result.rowCount()));
    }
}
