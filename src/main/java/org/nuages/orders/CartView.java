package org.nuages.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;

/** A user's cart. Until something has been put into it, it has no times. */
public record CartView(
        List<CartItemView> items,
        BigDecimal total,
        @Schema(nullable = true) Instant createdAt,
        @Schema(nullable = true) Instant updatedAt) {

    static final CartView EMPTY = new CartView(List.of(), BigDecimal.ZERO.setScale(2), null, null);

    static CartView read(Columns<Cart> row) {
        return new CartView(
                row.many("items", Carts::items, CartItemView::read),
                row.get("total", Carts::total),
                row.get(Cart_.createdAt),
                row.get(Cart_.updatedAt));
    }
}
