package org.nuages.orders;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.Transactions;
import org.nuages.core.errors.ApiException;

/** From a cart to an order, of which exactly one comes: what is taken out of the cart is in the order, or still in the cart. */
@Singleton
class Checkout {

    private final Carts carts;
    private final CartItems items;
    private final OrderPlacement placement;
    private final Transactions transactions;

    Checkout(Carts carts, CartItems items, OrderPlacement placement, Transactions transactions) {
        this.carts = carts;
        this.items = items;
        this.placement = placement;
        this.transactions = transactions;
    }

    Uni<OrderDetail> of(Caller buyer) {
        return transactions.insistently(() -> carts.hold(buyer)
                .chain(() -> items.take(buyer))
                .invoke(Checkout::requireAny)
                .chain(lines -> placement.place(buyer, lines)));
    }

    private static void requireAny(List<OrderLine> lines) {
        if (lines.isEmpty()) {
            throw ApiException.invalid(Map.of("items", List.of("This list may not be empty.")));
        }
    }
}
