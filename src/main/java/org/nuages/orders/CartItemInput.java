package org.nuages.orders;

import org.nuages.core.input.Fields;

/** What clients may change of what is in a cart. */
public final class CartItemInput {

    private CartItemInput() {}

    static void read(Fields in, CartItem item) {
        in.number("quantity").atLeast(1).atMost(OrderLine.MOST).into(quantity -> item.quantity = quantity.intValue());
    }
}
