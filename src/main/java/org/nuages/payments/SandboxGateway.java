package org.nuages.payments;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;

/**
 * A provider without money. A token says what happens; what has happened is kept in a table, so that all pods know of it and a restart
 * forgets nothing. To be called outside of transactions, as any provider.
 *
 * <ul>
 *   <li>{@code tok_ok} is charged; any other token but these is declined, as {@code tok_declined} is.
 *   <li>{@code tok_slow} is charged, and the answer comes later than anybody waits for it.
 *   <li>{@code tok_error} is charged, and the answer is an error.
 * </ul>
 */
final class SandboxGateway implements PaymentGateway {

    private static final String OK = "tok_ok";
    private static final String SLOW = "tok_slow";
    private static final String ERROR = "tok_error";

    /** The update changes nothing: it makes the row of who came first visible to the second. */
    private static final String CHARGE = """
            insert into sandbox_charges as c (key, amount, is_paid, reference) values ($1, $2, $3, $4)
            on conflict (key) do update set key = c.key returning is_paid, reference, xmax::text = '0' as is_new""";

    private static final String FIND = "select is_paid, reference from sandbox_charges where key = $1";
    private static final String REFUND =
            "update sandbox_charges set refunded_at = coalesce(refunded_at, now()) where key = $1 and is_paid";

    private final Database database;
    private final Vertx vertx;
    private final Duration patience;

    /**
     * @param patience for how long the others wait for an answer
     */
    SandboxGateway(Database database, Vertx vertx, Duration patience) {
        this.database = database;
        this.vertx = vertx;
        this.patience = patience;
    }

    @Override
    public Optional<String> usualToken() {
        return Optional.of(OK);
    }

    @Override
    public Uni<Charge> charge(UUID key, BigDecimal amount, String token) {
        var isPaid = List.of(OK, SLOW, ERROR).contains(token);
        return run(CHARGE, key, amount, isPaid, "sandbox_" + key).chain(rows -> {
            var row = rows.iterator().next();
            return row.getBoolean("is_new")
                    ? answer(token, charge(row))
                    : Uni.createFrom().item(charge(row));
        });
    }

    private Uni<Charge> answer(String token, Charge charge) {
        return switch (token) {
            case SLOW -> tooLate();
            case ERROR -> Uni.createFrom().failure(new NoAnswer("The sandbox answers with an error"));
            default -> Uni.createFrom().item(charge);
        };
    }

    private Uni<Charge> tooLate() {
        return Uni.createFrom()
                .emitter(result -> vertx.setTimer(
                        patience.toMillis(), id -> result.fail(new NoAnswer("The sandbox does not answer"))));
    }

    @Override
    public Uni<Optional<Charge>> find(UUID key) {
        return run(FIND, key).map(rows -> rows.stream().findFirst().map(SandboxGateway::charge));
    }

    @Override
    public Uni<Void> refund(UUID key, Charge charge) {
        return run(REFUND, key).replaceWithVoid();
    }

    private static Charge charge(Row row) {
        return new Charge(row.getBoolean("is_paid"), row.getString("reference"));
    }

    private Uni<RowSet<Row>> run(String sql, Object... parameters) {
        return database.run(new Statement(sql, List.of(parameters), PlanMode.GENERIC));
    }
}
