package org.nuages.blog;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.nuages.users.PersonalData;
import org.nuages.users.User_;

/** What somebody has written goes with him, and what others have said below it. */
@Singleton
class Writings implements PersonalData {

    private final Posts posts;
    private final Comments comments;

    Writings(Posts posts, Comments comments) {
        this.posts = posts;
        this.comments = comments;
    }

    @Override
    public Uni<Void> erase(long userId) {
        return posts.all()
                .where(field(Post_.author).to(User_.id).is(userId))
                .delete()
                .chain(() -> comments.all()
                        .where(field(Comment_.user).to(User_.id).is(userId))
                        .delete())
                .replaceWithVoid();
    }
}
