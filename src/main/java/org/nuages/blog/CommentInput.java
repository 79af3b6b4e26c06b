package org.nuages.blog;

import org.nuages.core.input.Fields;

/** What clients may write of a new comment. */
public final class CommentInput {

    private CommentInput() {}

    static void read(Fields in, Comment comment) {
        CommentEdit.read(in, comment);
        in.reference("parent", Comment.class)
                .among(
                        Comments.takeReplies(comment.postId()),
                        "Reply to a comment on the same post that is no reply itself.")
                .orNull()
                .into(parent -> comment.parent = parent);
    }
}
