package org.nuages.orders;

import java.math.BigDecimal;
import java.time.Instant;
import org.nuages.catalog.ProductRef;
import org.nuages.core.query.Columns;

/** One product in a cart. */
public record CartItemView(
        Long id,
        ProductRef product,
        Integer quantity,
        BigDecimal unitPrice,
        BigDecimal subtotal,
        Instant createdAt,
        Instant updatedAt) {

    static CartItemView read(Columns<CartItem> row) {
        return new CartItemView(
                row.get(CartItem_.id),
                row.one(CartItem_.product, ProductRef::read),
                row.get(CartItem_.quantity),
                row.get("unit_price", CartItems::unitPrice),
                row.get("subtotal", CartItems::subtotal),
                row.get(CartItem_.createdAt),
                row.get(CartItem_.updatedAt));
    }
}
