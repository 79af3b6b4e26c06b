package org.nuages.blog;

import static org.nuages.core.query.Field.field;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuages.core.listing.Listing;
import org.nuages.core.query.Field;
import org.nuages.users.User_;

@Singleton
class PostListing {

    @Produces
    @Singleton
    Listing<Post, PostView> posts() {
        return Listing.of(Post.class, PostView.class, PostView::read)
                .filter("author", field(Post_.author).to(User_.id))
                .help("The id of the user who wrote it.")
                .filter("tag", Posts::isTagged)
                .help("The name of a tag.")
                .filter("status", Post.Status.class, Posts::haveStatus)
                .range(Post_.createdAt)
                .search(Post_.title, Post_.content)
                .order(Post_.createdAt, Post_.title)
                .by(Field.<Post, Instant>field(Post_.createdAt).descending());
    }
}
