package org.nuages.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.nuages.core.query.Columns;

/** A product by itself. */
public record ProductDetail(
        UUID id,
        String name,
        String slug,
        String description,
        BigDecimal price,
        Integer stock,
        CategoryRef category,
        Product.Status status,
        Boolean isAvailable,
        Instant createdAt,
        Instant updatedAt) {

    public static ProductDetail read(Columns<Product> row) {
        return new ProductDetail(
                row.get(Product_.id),
                row.get(Product_.name),
                row.get(Product_.slug),
                row.get(Product_.description),
                row.get(Product_.price),
                row.get(Product_.stock),
                row.one(Product_.category, CategoryRef::read),
                row.get(Product_.status),
                row.get("is_available", Products::isAvailable),
                row.get(Product_.createdAt),
                row.get(Product_.updatedAt));
    }
}
