package org.nuages.bench.plain;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

public record ProductDetail(
        UUID id,
        String name,
        String slug,
        String description,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price,
        int stock,
        Category category,
        String status,
        boolean isAvailable,
        Instant createdAt,
        Instant updatedAt) {

    public record Category(long id, String name, String slug, Long parent) {}

    /** With the row's version, which is for the entity tag and not shown. */
    record Versioned(long version, ProductDetail product) {}
}
