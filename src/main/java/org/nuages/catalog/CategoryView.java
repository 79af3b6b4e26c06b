package org.nuages.catalog;

import static org.nuages.core.query.Field.field;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Aggregate;
import org.nuages.core.query.Columns;

/** A category, in a list and by itself. */
public record CategoryView(
        Long id,
        String name,
        String slug,
        @Schema(nullable = true) Long parent,
        Long productCount,
        @Schema(nullable = true) BigDecimal avgProductPrice,
        Instant createdAt,
        Instant updatedAt) {

    static CategoryView read(Columns<Category> row) {
        return new CategoryView(
                row.get(Category_.id),
                row.get(Category_.name),
                row.get(Category_.slug),
                row.get("parent", () -> field(Category_.parent).to(Category_.id)),
                row.get("product_count", () -> Categories.products().count()),
                row.get("avg_product_price", () -> Categories.products().gather(average())),
                row.get(Category_.createdAt),
                row.get(Category_.updatedAt));
    }

    private static Aggregate<Product, BigDecimal> average() {
        return Aggregate.average(field(Product_.price));
    }
}
