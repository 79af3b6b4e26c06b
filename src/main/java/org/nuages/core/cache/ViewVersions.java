package org.nuages.core.cache;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;
import org.nuages.core.events.Signals;
import org.nuages.core.query.Queries;
import org.nuages.core.work.OwnContext;

/**
 * The versions of tables as this pod knows them, for all that is kept. They are read by one small statement for all
 * tables, and only while somebody asks: beside the requests while the last reading is good, before them when it is not.
 */
@Singleton
class ViewVersions {

    /** The server's start too: a database that was restored, or another one, may count the same versions again. */
    private static final String SQL = """
            select t.relation, coalesce(sum(v.weight), 0)::bigint, \
            extract(epoch from pg_postmaster_start_time())::bigint \
            from unnest($1::text[]) t (relation) left join table_versions v using (relation) group by t.relation\
            """;

    /** What one reading found, and when it began: it knows of every change committed before. */
    private record Known(Map<String, Long> versions, long server, long asOf) {

        boolean has(Set<String> tables) {
            return versions.keySet().containsAll(tables);
        }

        Version of(Set<String> tables) {
            var sum = 0L;
            for (var table : tables) {
                sum += versions.get(table);
            }
            return new Version(server, sum);
        }

        Known without(Set<String> tables) {
            var others = new HashMap<>(versions);
            others.keySet().removeAll(tables);
            return new Known(others, server, asOf);
        }
    }

    /** The sum comes from one snapshot, and of two snapshots none is older in one table and newer in another: equal sums are equal states. */
    record Version(long server, long sum) {}

    private record Reading(long asOf, Set<String> forgotten, CompletableFuture<Known> result) {}

    private final Database database;
    private final Queries queries;
    private final Vertx vertx;
    private final long goodFor;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    private volatile Known known = new Known(Map.of(), 0, System.nanoTime());
    private Reading reading;

    ViewVersions(
            Database database,
            Queries queries,
            Vertx vertx,
            Signals signals,
            @ConfigProperty(name = "nuages.cache.versions-good-for") Duration goodFor) {
        this.database = database;
        this.queries = queries;
        this.vertx = vertx;
        this.goodFor = goodFor.toNanos();
        signals.onAnyChange(this::forget);
    }

    void watch(Set<String> tables) {
        watched.addAll(tables);
    }

    Uni<Version> of(Set<String> tables) {
        var now = System.nanoTime();
        var last = known;
        if (!isGood(last, tables, now)) {
            return OwnContext.stay(read(tables, now));
        }
        if (now - last.asOf() > goodFor / 2) {
            reading();
        }
        return Uni.createFrom().item(last.of(tables));
    }

    private boolean isGood(Known last, Set<String> tables, long now) {
        return now - last.asOf() < goodFor && last.has(tables);
    }

    /** A reading that began before the question may be too old for it: the next is not. */
    private Uni<Version> read(Set<String> tables, long asked) {
        return Uni.createFrom().completionStage(() -> reading().copy()).chain(read -> {
            if (read.asOf() - asked >= 0) {
                return Uni.createFrom().item(read.of(tables));
            }
            var last = known;
            return isGood(last, tables, System.nanoTime())
                    ? Uni.createFrom().item(last.of(tables))
                    : read(tables, asked);
        });
    }

    /** After a write: what is known of its tables is too old for whoever comes now, and so is what is being read. */
    private void forget(Class<?> entity) {
        var tables = queries.tablesThatMayChangeWith(entity);
        synchronized (this) {
            known = known.without(tables);
            if (reading != null) {
                reading.forgotten().addAll(tables);
            }
        }
    }

    private synchronized CompletableFuture<Known> reading() {
        if (reading == null) {
            reading = new Reading(System.nanoTime(), new HashSet<>(), new CompletableFuture<>());
            start(reading, Set.copyOf(watched));
        }
        return reading.result();
    }

    /** In a context of its own: it belongs to no request, nor to the transaction of one. */
    private void start(Reading begun, Set<String> tables) {
        var statement = new Statement(SQL, List.of((Object) tables.toArray(String[]::new)), PlanMode.GENERIC);
        VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()).runOnContext(go -> database.run(statement)
                .ifNoItem()
                .after(Database.PATIENCE)
                .fail()
                .subscribe()
                .with(rows -> finish(begun, rows), failure -> fail(begun, failure)));
    }

    private void finish(Reading begun, RowSet<Row> rows) {
        Map<String, Long> versions = new HashMap<>();
        var server = 0L;
        for (var row : rows) {
            versions.put(row.getString(0), row.getLong(1));
            server = row.getLong(2);
        }
        var read = new Known(versions, server, begun.asOf());
        synchronized (this) {
            known = read.without(begun.forgotten());
            reading = null;
        }
        begun.result().complete(read);
    }

    private void fail(Reading begun, Throwable failure) {
        synchronized (this) {
            reading = null;
        }
        begun.result().completeExceptionally(failure);
    }
}
