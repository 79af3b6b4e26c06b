package org.nuages.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;

/** An order in a list. */
@Schema(description = "An order in a list.")
public record OrderView(
        Long id,
        BuyerRef user,
        Order.Status status,
        BigDecimal totalAmount,
        List<OrderItemView> items,
        Instant createdAt,
        Instant updatedAt) {

    public static OrderView read(Columns<Order> row) {
        return new OrderView(
                row.get(Order_.id),
                row.one(Order_.user, BuyerRef::read),
                row.get(Order_.status),
                row.get(Order_.totalAmount),
                row.many("items", Orders::items, OrderItemView::read),
                row.get(Order_.createdAt),
                row.get(Order_.updatedAt));
    }
}
