package org.nuages.blog;

import static org.nuages.core.query.Field.field;

import jakarta.inject.Singleton;
import org.nuages.core.callers.Caller;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Manager;
import org.nuages.core.query.Queries;
import org.nuages.core.query.Query;
import org.nuages.core.query.QuerySet;

@Singleton
public class Comments extends Manager<Comment, Long, Comments.Rows> {

    Comments(Queries queries) {
        super(Comment.class, queries, Rows::new);
    }

    /** Query sets of comments. */
    public static final class Rows extends QuerySet<Comment, Rows> {

        private Rows(Query<Comment> query) {
            super(query, Rows::new);
        }

        public Rows on(Long post) {
            return where(areOn(post));
        }
    }

    /** Who sees a post sees what is said to it. */
    @Override
    protected Condition<Comment> visible(Caller caller) {
        return caller.isStaff() ? Condition.always() : field(Comment_.post).matches(Posts.isVisibleTo(caller));
    }

    public static Condition<Comment> areOn(Long post) {
        return field(Comment_.post).to(Post_.id).is(post);
    }

    static Condition<Comment> takeReplies(Long post) {
        return areOn(post).and(field(Comment_.parent).isNull());
    }
}
