package org.nuages.catalog;

import static org.nuages.core.query.Field.field;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;

/** A category as it stands inside a product. */
public record CategoryRef(
        Long id,
        String name,
        String slug,
        @Schema(nullable = true) Long parent) {

    static CategoryRef read(Columns<Category> row) {
        return new CategoryRef(
                row.get(Category_.id), row.get(Category_.name), row.get(Category_.slug), row.get("parent", () -> field(
                                Category_.parent)
                        .to(Category_.id)));
    }
}
