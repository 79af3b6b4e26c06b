package org.nuages.orders;

import static org.nuages.core.query.Field.field;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.nuages.core.query.Aggregate;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Expression;
import org.nuages.core.query.Related;
import org.nuages.users.OrdersMade;
import org.nuages.users.User;

/** What users are by their orders. */
@Singleton
class Buyers implements OrdersMade {

    @Override
    public Class<?> entity() {
        return Order.class;
    }

    @Override
    public Expression<User, Long> count() {
        return totalOrders();
    }

    static Condition<User> haveOrdered() {
        return orders().exist();
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
