package org.nuages.core.backfill;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;
import org.nuages.core.database.Transactions;

/**
 * Fills a new column of a large table while others work on it. It walks along the primary key, a batch at a time, each in a
 * transaction of its own: no row is locked for longer than its batch takes. After each it rests for as long as that took, so that
 * half of the time is the others'. Where it was stopped or killed it is begun anew, and passes quickly over what has been
 * filled, which lacks nothing any more; it keeps no book of its own.
 */
@Singleton
public class Backfill {

    /** Is told after each batch how far it is, and about how many rows there are. */
    public interface Watch {

        void passed(Filled filled, long rows);
    }

    private final Database database;
    private final Transactions transactions;

    Backfill(Database database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    public Uni<Filled> run(Filling filling, Watch watch) {
        return key(filling.table()).chain(key -> walk(key, filling)
                .invoke(filled -> watch.passed(filled, key.rows()))
                .collect()
                .last());
    }

    private Uni<PrimaryKey> key(String table) {
        return database.run(new Statement(PrimaryKey.COLUMNS, List.of(table), PlanMode.GENERIC))
                .map(rows -> only(table, rows));
    }

    private static PrimaryKey only(String table, RowSet<Row> rows) {
        if (rows.size() != 1) {
            throw new IllegalArgumentException("there is no table " + table + " with a primary key of one column");
        }
        return PrimaryKey.read(rows.iterator().next());
    }

    private Multi<Filled> walk(PrimaryKey key, Filling filling) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(Filled.NOTHING), last -> next(key, filling, last.get())
                        .invoke(last::set))
                .whilst(filled -> !filled.isAll());
    }

    private Uni<Filled> next(PrimaryKey key, Filling filling, Filled before) {
        var statement = before.upTo() == null
                ? new Statement(key.fill(filling, true), List.of(), PlanMode.GENERIC)
                : new Statement(key.fill(filling, false), List.of(before.upTo()), PlanMode.GENERIC);
        var started = System.nanoTime();
        return transactions
                .repeatedly(() -> database.run(statement))
                .map(rows -> after(before, rows.iterator().next(), filling.batch()))
                .call(() -> rest(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started)));
    }

    private static Filled after(Filled before, Row batch, int most) {
        var seen = batch.getLong(1);
        return new Filled(batch.getString(0), before.seen() + seen, before.filled() + batch.getLong(2), seen < most);
    }

    /** No clock here counts less than a millisecond. */
    private static Uni<Void> rest(long milliseconds) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(Math.max(1, milliseconds)));
    }
}
