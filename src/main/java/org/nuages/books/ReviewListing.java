package org.nuages.books;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.listing.Listing;

@Singleton
class ReviewListing {

    @Produces
    @Singleton
    Listing<Review, ReviewView> reviews() {
        return Listing.of(Review.class, ReviewView.class, ReviewView::read).by(Reviews.newestFirst());
    }
}
