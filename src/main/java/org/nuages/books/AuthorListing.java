package org.nuages.books;

import static org.nuages.core.query.Field.field;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.listing.Listing;

@Singleton
class AuthorListing {

    @Produces
    @Singleton
    Listing<Author, AuthorView> authors() {
        return Listing.of(Author.class, AuthorView.class, AuthorView::read)
                .search(Author_.name)
                .order(Author_.name)
                .order("avg_rating", Authors.averageRating())
                .order("book_count", Authors.bookCount())
                .by(field(Author_.name).ascending());
    }
}
