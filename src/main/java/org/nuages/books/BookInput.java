package org.nuages.books;

import org.nuages.core.input.Fields;

/** What staff may write of a book. */
public final class BookInput {

    private BookInput() {}

    static void read(Fields in, Book book) {
        BookProposal.read(in, book);
        in.integer("sales").atLeast(0).orElse(0).into(copies -> book.sales = copies);
        in.date("published_date").orNull().into(date -> book.publishedDate = date);
    }
}
