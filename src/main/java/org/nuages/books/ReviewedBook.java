package org.nuages.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;

/** A book as it stands inside its author, with its reviews. */
public record ReviewedBook(
        Long id,
        String title,
        String isbn,
        @Schema(nullable = true) BigDecimal rating,
        Book.Status status,
        @Schema(nullable = true) LocalDate publishedDate,
        List<ReviewView> reviews) {

    static ReviewedBook read(Columns<Book> row) {
        return new ReviewedBook(
                row.get(Book_.id),
                row.get(Book_.title),
                row.get(Book_.isbn),
                row.get(Book_.rating),
                row.get(Book_.status),
                row.get(Book_.publishedDate),
                row.many("reviews", Books::reviews, ReviewView::read));
    }
}
