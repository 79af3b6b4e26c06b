package org.nuages.catalog;

import java.time.Instant;
import org.nuages.core.query.Columns;

/** A tag, in a list and by itself. */
public record TagView(Long id, String name, Instant createdAt, Instant updatedAt) {

    static TagView read(Columns<Tag> row) {
        return new TagView(row.get(Tag_.id), row.get(Tag_.name), row.get(Tag_.createdAt), row.get(Tag_.updatedAt));
    }
}
