package org.nuages.catalog;

import java.util.UUID;
import org.nuages.core.query.Columns;

/** A product as it stands inside what somebody wants to buy. */
public record ProductRef(UUID id, String name, String slug, Boolean isAvailable) {

    public static ProductRef read(Columns<Product> row) {
        return new ProductRef(
                row.get(Product_.id),
                row.get(Product_.name),
                row.get(Product_.slug),
                row.get("is_available", Products::isAvailable));
    }
}
