package org.nuages.books;

import org.nuages.core.query.Columns;

/** An author as he stands inside a book. */
public record AuthorRef(Long id, String name) {

    static AuthorRef read(Columns<Author> row) {
        return new AuthorRef(row.get(Author_.id), row.get(Author_.name));
    }
}
