package org.nuages.blog;

import org.nuages.core.input.Fields;

/** What clients may write of a comment that stands: it stays where it is. */
public final class CommentEdit {

    private CommentEdit() {}

    static void read(Fields in, Comment comment) {
        in.text("text").most(10_000).into(text -> comment.text = text);
    }
}
