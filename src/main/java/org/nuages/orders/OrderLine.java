package org.nuages.orders;

import java.util.UUID;
import org.nuages.core.input.Fields;

/** So many of a product, as a client asks for them. */
public record OrderLine(UUID productId, Long quantity) {

    static final int MOST = 1_000;

    static OrderLine read(Fields in) {
        return new OrderLine(
                in.uuid("product_id").value(),
                in.number("quantity").atLeast(1).atMost(MOST).value());
    }
}
