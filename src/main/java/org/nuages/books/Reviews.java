package org.nuages.books;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nuages.core.callers.Caller;
import org.nuages.core.errors.ApiException;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Field;
import org.nuages.core.query.Manager;
import org.nuages.core.query.Order;
import org.nuages.core.query.Queries;
import org.nuages.core.query.Query;
import org.nuages.core.query.QuerySet;
import org.nuages.users.User_;

@Singleton
public class Reviews extends Manager<Review, Long, Reviews.Rows> {

    Reviews(Queries queries) {
        super(Review.class, queries, Rows::new);
    }

    /** Query sets of reviews. */
    public static final class Rows extends QuerySet<Review, Rows> {

        private Rows(Query<Review> query) {
            super(query, Rows::new);
        }

        public Rows of(Long book) {
            return where(field(Review_.book).to(Book_.id).is(book));
        }

        public Rows by(Long user) {
            return where(field(Review_.user).to(User_.id).is(user));
        }
    }

    /** Who sees a book sees what is said of it. */
    @Override
    protected Condition<Review> visible(Caller caller) {
        return caller.isStaff() ? Condition.always() : field(Review_.book).matches(Books.isVisibleTo(caller));
    }

    /** Somebody may write the same review at the same time: the unique constraint tells, and the next attempt finds it here. */
    @Override
    protected Uni<Void> complete(List<Review> made) {
        var review = made.get(0);
        return all().of(review.bookId())
                .by(review.ownerId())
                .exists()
                .invoke(Reviews::refuseSecond)
                .replaceWithVoid();
    }

    private static void refuseSecond(boolean hasReviewed) {
        if (hasReviewed) {
            throw ApiException.invalid(
                    Map.of("non_field_errors", List.of("The fields book, user must make a unique set.")));
        }
    }

    static Order<Review> newestFirst() {
        return Field.<Review, Instant>field(Review_.createdAt).descending();
    }
}
