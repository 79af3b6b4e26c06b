package org.nuages.bench.plain;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An order; one that has just been made names its payments too, of which there are none. */
public record OrderView(
        long id,
        Buyer user,
        String status,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalAmount,
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> payments,
        Instant createdAt,
        Instant updatedAt) {

    public record Buyer(long id, String email) {}

    public record Item(
            UUID productId,
            String productName,
            int quantity,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitPrice,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal subtotal) {

        static Item of(UUID product, String name, int quantity, BigDecimal price) {
            return new Item(product, name, quantity, price, price.multiply(BigDecimal.valueOf(quantity)));
        }
    }
}
