package org.nuages.blog;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;
import org.nuages.users.UserRef;

/** A post, in a list and by itself. */
public record PostView(
        Long id,
        String title,
        String slug,
        String content,
        UserRef author,
        List<String> tags,
        Post.Status status,
        @Schema(nullable = true) Instant publishedAt,
        Long commentsCount,
        Instant createdAt,
        Instant updatedAt) {

    public static PostView read(Columns<Post> row) {
        return new PostView(
                row.get(Post_.id),
                row.get(Post_.title),
                row.get(Post_.slug),
                row.get(Post_.content),
                row.one(Post_.author, UserRef::read),
                row.get("tags", Posts::tagNames),
                row.get(Post_.status),
                row.get(Post_.publishedAt),
                row.get("comments_count", Posts::commentsCount),
                row.get(Post_.createdAt),
                row.get(Post_.updatedAt));
    }
}
