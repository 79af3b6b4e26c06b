package org.nuages.orders;

import static org.nuages.core.query.Field.field;

import java.math.BigDecimal;
import org.nuages.core.query.Aggregate;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Expression;
import org.nuages.core.query.Field;
import org.nuages.core.query.Related;
import org.nuages.users.User;
import org.nuages.users.User_;

/** What users are by their orders. */
final class Buyers {

    private Buyers() {}

    static Condition<User> haveOrdered() {
        return Field.<User, Long>field(User_.ordersCount).above(0L);
    }

    private static Related<User, Order> orders() {
        return Related.by(Order_.user);
    }

    static Expression<User, Long> totalOrders() {
        return orders().count();
    }

    static Expression<User, BigDecimal> totalSpent() {
        return orders().gather(Aggregate.sum(field(Order_.totalAmount)));
    }

    static Expression<User, BigDecimal> averageOrder() {
        return orders().gather(Aggregate.average(field(Order_.totalAmount)));
    }
}
