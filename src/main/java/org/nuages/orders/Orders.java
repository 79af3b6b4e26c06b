package org.nuages.orders;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.nuages.core.callers.Caller;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Field;
import org.nuages.core.query.Manager;
import org.nuages.core.query.Queries;
import org.nuages.core.query.Query;
import org.nuages.core.query.QuerySet;
import org.nuages.core.query.Related;
import org.nuages.core.query.Shape;
import org.nuages.users.User_;

@Singleton
public class Orders extends Manager<Order, Long, Orders.Rows> {

    private final Shape<Order, Long> keys = Shape.of(row -> row.get(Order_.id));

    Orders(Queries queries) {
        super(Order.class, queries, Rows::new);
    }

    /** Query sets of orders. */
    public static final class Rows extends QuerySet<Order, Rows> {

        private Rows(Query<Order> query) {
            super(query, Rows::new);
        }

        /** A user's own. */
        public Rows of(Long user) {
            return where(areOf(user));
        }
    }

    /** The longest pending first. */
    Uni<List<Long>> pendingSince(Instant time, int most) {
        Field<Order, Instant> created = field(Order_.createdAt);
        return all().where(field(Order_.status).is(Order.Status.PENDING))
                .where(created.below(time))
                .orderBy(created.ascending())
                .first(keys, most);
    }

    @Override
    protected Condition<Order> visible(Caller caller) {
        return isVisibleTo(caller);
    }

    public static Condition<Order> isVisibleTo(Caller caller) {
        return caller.isStaff() ? Condition.always() : areOf(caller.id());
    }

    public static Condition<Order> areOf(Long user) {
        return field(Order_.user).to(User_.id).is(user);
    }

    static Related<Order, OrderItem> items() {
        return Related.by(OrderItem_.order);
    }

    /** The first attempt first. */
    static Related<Order, Payment> payments() {
        return Related.<Order, Payment>by(Payment_.order)
                .orderBy(Field.<Payment, Instant>field(Payment_.createdAt).ascending());
    }
}
