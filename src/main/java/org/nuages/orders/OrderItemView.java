package org.nuages.orders;

import static org.nuages.core.query.Field.field;

import java.math.BigDecimal;
import java.util.UUID;
import org.nuages.catalog.Product_;
import org.nuages.core.query.Columns;

/** One line of an order. */
public record OrderItemView(
        UUID productId, String productName, Integer quantity, BigDecimal unitPrice, BigDecimal subtotal) {

    static OrderItemView read(Columns<OrderItem> row) {
        return new OrderItemView(
                row.get("product_id", () -> field(OrderItem_.product).to(Product_.id)),
                row.get(OrderItem_.productName),
                row.get(OrderItem_.quantity),
                row.get(OrderItem_.unitPrice),
                row.made("subtotal", OrderItem_.unitPrice, OrderItem_.quantity, OrderItemView::subtotal));
    }

    static BigDecimal subtotal(BigDecimal unitPrice, Integer quantity) {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
