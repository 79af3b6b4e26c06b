package org.nuages.blog;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.nuages.catalog.Tag_;
import org.nuages.core.callers.Caller;
import org.nuages.core.query.Aggregate;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Expression;
import org.nuages.core.query.Links;
import org.nuages.core.query.Manager;
import org.nuages.core.query.Queries;
import org.nuages.core.query.Query;
import org.nuages.core.query.QuerySet;
import org.nuages.core.query.Related;
import org.nuages.core.query.Slugs;
import org.nuages.users.User_;

@Singleton
public class Posts extends Manager<Post, Long, Posts.Rows> {

    private final Slugs slugs;

    Posts(Queries queries, Slugs slugs) {
        super(Post.class, queries, Rows::new);
        this.slugs = slugs;
    }

    /** Query sets of posts. */
    public static final class Rows extends QuerySet<Post, Rows> {

        private Rows(Query<Post> query) {
            super(query, Rows::new);
        }

        public Rows bySlug(String slug) {
            return where(field(Post_.slug).is(slug));
        }
    }

    static Expression<Post, Long> commentsCount() {
        return Related.<Post, Comment>by(Comment_.post).count();
    }

    static Expression<Post, List<String>> tagNames() {
        return tags().gather(Aggregate.list(field(PostTag_.tag).to(Tag_.name)));
    }

    private static Related<Post, PostTag> tags() {
        return Related.by(PostTag_.post);
    }

    @Override
    protected List<Links<Post>> links() {
        return List.of(Links.between(PostTag_.post, PostTag_.tag, post -> post.tags));
    }

    @Override
    protected Condition<Post> visible(Caller caller) {
        return isVisibleTo(caller);
    }

    @Override
    protected Uni<Void> complete(List<Post> made) {
        return slugs.give(made, Post_.slug, post -> post.title, (post, slug) -> post.slug = slug);
    }

    public static Condition<Post> isVisibleTo(Caller caller) {
        if (caller.isStaff()) {
            return Condition.always();
        }
        return caller.isAuthenticated() ? isPublished().or(isBy(caller.id())) : isPublished();
    }

    /** Drafts are looked for among those that the caller may see at once: his own are few, and an index finds them. */
    public static Condition<Post> haveStatus(Post.Status status) {
        var those = field(Post_.status).is(status);
        return status == Post.Status.DRAFT ? those.and(Condition.forViewer(Posts::isDraftOf)) : those;
    }

    private static Condition<Post> isDraftOf(Caller caller) {
        return caller.isStaff() ? Condition.always() : isBy(caller.id());
    }

    static Condition<Post> isPublished() {
        return field(Post_.status).is(Post.Status.PUBLISHED);
    }

    public static Condition<Post> isTagged(String name) {
        return tags().any(field(PostTag_.tag).to(Tag_.name).is(name));
    }

    public static Condition<Post> isBy(Long author) {
        return field(Post_.author).to(User_.id).is(author);
    }
}
