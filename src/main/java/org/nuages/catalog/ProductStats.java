package org.nuages.catalog;

import static org.nuages.core.query.Field.field;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Aggregate;
import org.nuages.core.query.Columns;

/** Figures over all products. */
public record ProductStats(
        Long totalProducts, @Schema(nullable = true) BigDecimal avgPrice, BigDecimal totalValue) {

    static ProductStats read(Columns<Product> row) {
        return new ProductStats(
                row.get("total_products", Aggregate::count),
                row.get("avg_price", () -> Aggregate.average(field(Product_.price))),
                row.get("total_value", () -> Aggregate.sum(field(Product_.price))));
    }
}
