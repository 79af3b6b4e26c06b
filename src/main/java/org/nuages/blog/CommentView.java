package org.nuages.blog;

import static org.nuages.core.query.Field.field;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;
import org.nuages.users.UserRef;

/** A comment, in a list and by itself. */
public record CommentView(
        Long id,
        UserRef user,
        String text,
        @Schema(nullable = true) Long parent,
        Instant createdAt,
        Instant updatedAt) {

    public static CommentView read(Columns<Comment> row) {
        return new CommentView(
                row.get(Comment_.id),
                row.one(Comment_.user, UserRef::read),
                row.get(Comment_.text),
                row.get("parent", () -> field(Comment_.parent).to(Comment_.id)),
                row.get(Comment_.createdAt),
                row.get(Comment_.updatedAt));
    }
}
