package org.nuages.books;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;

/** An author in a list, with figures of the books that the caller may see. */
@Schema(description = "An author in a list.")
public record AuthorView(
        Long id,
        String name,
        @Schema(nullable = true) String email,
        String bio,
        Long bookCount,
        @Schema(nullable = true) BigDecimal avgRating,
        Long totalSales,
        Long highRatedBooks,
        Long lowRatedBooks,
        Instant createdAt,
        Instant updatedAt) {

    public static AuthorView read(Columns<Author> row) {
        return new AuthorView(
                row.get(Author_.id),
                row.get(Author_.name),
                row.get(Author_.email),
                row.get(Author_.bio),
                row.get("book_count", Authors::bookCount),
                row.get("avg_rating", Authors::averageRating),
                row.get("total_sales", Authors::totalSales),
                row.get("high_rated_books", Authors::highRatedBooks),
                row.get("low_rated_books", Authors::lowRatedBooks),
                row.get(Author_.createdAt),
                row.get(Author_.updatedAt));
    }
}
