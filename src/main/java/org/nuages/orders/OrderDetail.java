package org.nuages.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.nuages.core.query.Columns;

/** An order by itself, with the attempts to pay it. */
public record OrderDetail(
        Long id,
        BuyerRef user,
        Order.Status status,
        BigDecimal totalAmount,
        List<OrderItemView> items,
        List<PaymentView> payments,
        Instant createdAt,
        Instant updatedAt) {

    static OrderDetail read(Columns<Order> row) {
        return new OrderDetail(
                row.get(Order_.id),
                row.one(Order_.user, BuyerRef::read),
                row.get(Order_.status),
                row.get(Order_.totalAmount),
                row.many("items", Orders::items, OrderItemView::read),
                row.many("payments", Orders::payments, PaymentView::read),
                row.get(Order_.createdAt),
                row.get(Order_.updatedAt));
    }
}
