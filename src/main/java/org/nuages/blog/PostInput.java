package org.nuages.blog;

import org.nuages.catalog.Tag_;
import org.nuages.core.input.Fields;

/** What clients may write of a post. */
public final class PostInput {

    private PostInput() {}

    static void read(Fields in, Post post) {
        in.text("title").most(200).into(title -> post.title = title);
        in.textOrBlank("content").most(50_000).orElse("").into(content -> post.content = content);
        in.names("tags", Tag_.name).orNone().into(tags -> post.tags = tags);
    }
}
