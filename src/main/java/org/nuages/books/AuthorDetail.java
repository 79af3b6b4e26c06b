package org.nuages.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;

/** An author by himself: with his books and what is said of them. */
public record AuthorDetail(
        Long id,
        String name,
        @Schema(nullable = true) String email,
        String bio,
        Long bookCount,
        @Schema(nullable = true) BigDecimal avgRating,
        Long totalSales,
        Long highRatedBooks,
        Long lowRatedBooks,
        List<ReviewedBook> books,
        List<BookRef> recentBooks,
        Instant createdAt,
        Instant updatedAt) {

    public static AuthorDetail read(Columns<Author> row) {
        return new AuthorDetail(
                row.get(Author_.id),
                row.get(Author_.name),
                row.get(Author_.email),
                row.get(Author_.bio),
                row.get("book_count", Authors::bookCount),
                row.get("avg_rating", Authors::averageRating),
                row.get("total_sales", Authors::totalSales),
                row.get("high_rated_books", Authors::highRatedBooks),
                row.get("low_rated_books", Authors::lowRatedBooks),
                row.many("books", Authors::books, ReviewedBook::read),
                row.many("recent_books", Authors::recentBooks, BookRef::read),
                row.get(Author_.createdAt),
                row.get(Author_.updatedAt));
    }
}
