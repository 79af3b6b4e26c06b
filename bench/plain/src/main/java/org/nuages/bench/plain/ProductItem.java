package org.nuages.bench.plain;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A product in the list. Its columns are all that the list's statement reads. */
public record ProductItem(
        UUID id,
        String name,
        String slug,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price,
        String categoryName,
        boolean isAvailable,
        Instant createdAt,
        Instant updatedAt) {}
