package org.nuages.blog;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuages.core.listing.Listing;
import org.nuages.core.query.Field;

@Singleton
class CommentListing {

    @Produces
    @Singleton
    Listing<Comment, CommentView> comments() {
        return Listing.of(Comment.class, CommentView.class, CommentView::read)
                .by(Field.<Comment, Instant>field(Comment_.createdAt).ascending());
    }
}
