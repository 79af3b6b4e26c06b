package org.nuages.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;

/** A book as it stands inside its author. */
public record BookRef(
        Long id,
        String title,
        String isbn,
        @Schema(nullable = true) BigDecimal rating,
        Book.Status status,
        @Schema(nullable = true) LocalDate publishedDate) {

    static BookRef read(Columns<Book> row) {
        return new BookRef(
                row.get(Book_.id),
                row.get(Book_.title),
                row.get(Book_.isbn),
                row.get(Book_.rating),
                row.get(Book_.status),
                row.get(Book_.publishedDate));
    }
}
