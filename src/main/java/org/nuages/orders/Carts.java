package org.nuages.orders;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;
import org.nuages.core.query.Aggregate;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Expression;
import org.nuages.core.query.Manager;
import org.nuages.core.query.PlainSet;
import org.nuages.core.query.Queries;
import org.nuages.core.query.Related;
import org.nuages.users.User_;

@Singleton
public class Carts extends Manager<Cart, Long, PlainSet<Cart>> {

    private static final Duration IDLE = Duration.ofDays(7);

    private static final String OPEN = """
            insert into carts (user_id) values ($1)
            on conflict (user_id) do update set updated_at = now(), version = carts.version + 1 returning id""";
    private static final String HOLD = "update carts set updated_at = now(), version = version + 1 where user_id = $1";
    private static final String CLEAN_UP = """
            delete from carts where id in (
                select id from carts where updated_at < now() - $1 * interval '1 second'
                order by updated_at, id limit $2 for update skip locked)""";

    private final Database database;

    Carts(Queries queries, Database database) {
        super(Cart.class, queries, PlainSet::new);
        this.database = database;
    }

    /** Everybody sees his own, staff too. */
    @Override
    protected Condition<Cart> visible(Caller caller) {
        return field(Cart_.user).to(User_.id).is(caller.id());
    }

    static Related<Cart, CartItem> items() {
        return Related.by(CartItem_.cart);
    }

    static Expression<Cart, BigDecimal> total() {
        return items().gather(Aggregate.sum(CartItems.subtotal()));
    }

    /** The key of the caller's cart, which is there from now on, and nobody else's to change until the transaction ends. */
    Uni<Long> open(Caller caller) {
        return run(OPEN, caller.id()).map(rows -> rows.iterator().next().getLong("id"));
    }

    /** The same of a cart that there may not be. */
    Uni<Void> hold(Caller caller) {
        return run(HOLD, caller.id()).replaceWithVoid();
    }

    /** Some of those that nobody has touched for a week; answers with how many there were. */
    Uni<Integer> cleanUp(int most) {
        return run(CLEAN_UP, (double) IDLE.toSeconds(), most).map(RowSet::rowCount);
    }

    private Uni<RowSet<Row>> run(String sql, Object... parameters) {
        return database.run(new Statement(sql, List.of(parameters), PlanMode.GENERIC));
    }
}
