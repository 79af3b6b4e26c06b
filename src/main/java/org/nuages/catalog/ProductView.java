package org.nuages.catalog;

import static org.nuages.core.query.Field.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;

/** A product in a list. */
@Schema(description = "A product in a list.")
public record ProductView(
        UUID id,
        String name,
        String slug,
        BigDecimal price,
        String categoryName,
        Boolean isAvailable,
        Instant createdAt,
        Instant updatedAt) {

    static ProductView read(Columns<Product> row) {
        return new ProductView(
                row.get(Product_.id),
                row.get(Product_.name),
                row.get(Product_.slug),
                row.get(Product_.price),
                row.get("category_name", () -> field(Product_.category).to(Category_.name)),
                row.get("is_available", Products::isAvailable),
                row.get(Product_.createdAt),
                row.get(Product_.updatedAt));
    }
}
