package org.nuages.orders;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What was found of a product that an order asks for.
 *
 * @param quantity that is asked for, of all lines together
 * @param stock before the order; null where there is no such product for sale
 */
record PlacedItem(UUID productId, int quantity, String name, BigDecimal price, Integer stock) {

    static PlacedItem read(Row row) {
        return new PlacedItem(
                row.getUUID("product_id"),
                row.getInteger("quantity"),
                row.getString("name"),
                row.getBigDecimal("price"),
                row.getInteger("stock"));
    }

    OrderItemView view() {
        return new OrderItemView(productId, name, quantity, price, OrderItemView.subtotal(price, quantity));
    }
}
