package org.nuages.books;

import static org.nuages.core.query.Field.field;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.listing.Listing;

@Singleton
class BookListing {

    @Produces
    @Singleton
    Listing<Book, BookView> books() {
        return Listing.of(Book.class, BookView.class, BookView::read)
                .filter("author", field(Book_.author).to(Author_.id))
                .help("An author's id.")
                .filter("tag", Books::isTagged)
                .help("A tag's name.")
                .filter("status", field(Book_.status))
                .range(Book_.rating)
                .range(Book_.publishedDate)
                .search(field(Book_.title), field(Book_.author).to(Author_.name))
                .order(Book_.publishedDate, Book_.rating, Book_.title)
                .by(Books.publishedDate().descending());
    }
}
