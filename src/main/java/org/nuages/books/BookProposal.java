package org.nuages.books;

import java.util.regex.Pattern;
import org.nuages.catalog.Tag_;
import org.nuages.core.input.Fields;

/** What everybody may write of a book. */
public final class BookProposal {

    private static final Pattern ISBN = Pattern.compile("[0-9](-?[0-9]){9}|[0-9](-?[0-9]){12}");

    private BookProposal() {}

    static void read(Fields in, Book book) {
        in.text("title").most(200).into(title -> book.title = title);
        in.text("isbn").most(17).check(BookProposal::problem).unique(Book_.isbn).into(isbn -> book.isbn = isbn);
        in.reference("author_id", Author.class).into(author -> book.author = author);
        in.names("tags", Tag_.name).orNone().into(tags -> book.tags = tags);
        in.decimal("rating", 3, 2).atLeast(0).atMost(5).orNull().into(rating -> book.rating = rating);
    }

    private static String problem(String isbn) {
        return ISBN.matcher(isbn).matches() ? null : "Enter a valid ISBN: 10 or 13 digits, perhaps with hyphens.";
    }
}
