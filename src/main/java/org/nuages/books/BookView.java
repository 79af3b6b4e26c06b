package org.nuages.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;

/** A book, in a list and by itself. Its reviews are a list of their own. */
public record BookView(
        Long id,
        String title,
        String isbn,
        AuthorRef author,
        List<String> tags,
        @Schema(nullable = true) BigDecimal rating,
        @Schema(nullable = true) BigDecimal reviewRating,
        Integer reviewsCount,
        Integer sales,
        Book.Status status,
        @Schema(nullable = true) LocalDate publishedDate,
        Instant createdAt,
        Instant updatedAt) {

    public static BookView read(Columns<Book> row) {
        return new BookView(
                row.get(Book_.id),
                row.get(Book_.title),
                row.get(Book_.isbn),
                row.one(Book_.author, AuthorRef::read),
                row.get("tags", Books::tagNames),
                row.get(Book_.rating),
                row.get(Book_.reviewRating),
                row.get(Book_.reviewsCount),
                row.get(Book_.sales),
                row.get(Book_.status),
                row.get(Book_.publishedDate),
                row.get(Book_.createdAt),
                row.get(Book_.updatedAt));
    }
}
