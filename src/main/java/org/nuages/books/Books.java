package org.nuages.books;

import static org.nuages.core.query.Field.field;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.nuages.users.User_;

@Singleton
public class Books extends Manager<Book, Long, Books.Rows> {

    private static final int BESTSELLER = 10_000;
    private static final int RECENT_DAYS = 30;

    Books(Queries queries) {
        super(Book.class, queries, Rows::new);
    }

    /** Query sets of books. */
    public static final class Rows extends QuerySet<Book, Rows> {

        private Rows(Query<Book> query) {
            super(query, Rows::new);
        }

        public Rows published() {
            return where(isPublished());
        }

        public Rows bestselling() {
            return where(field(Book_.sales).atLeast(BESTSELLER))
                    .orderBy(field(Book_.sales).descending());
        }
    }

    @Override
    protected Condition<Book> visible(Caller caller) {
        return isVisibleTo(caller);
    }

    @Override
    protected List<Links<Book>> links() {
        return List.of(Links.between(BookTag_.book, BookTag_.tag, book -> book.tags));
    }

    public static Condition<Book> isVisibleTo(Caller caller) {
        if (caller.isStaff()) {
            return Condition.always();
        }
        return caller.isAuthenticated() ? isPublished().or(isOwnedBy(caller)) : isPublished();
    }

    private static Condition<Book> isOwnedBy(Caller caller) {
        return field(Book_.owner).to(User_.id).is(caller.id());
    }

    static Condition<Book> isPublished() {
        return field(Book_.status).is(Book.Status.PUBLISHED);
    }

    /** Published in the last days. Which those are is asked for each statement anew. */
    static Condition<Book> isRecent() {
        return sql -> {
            var today = LocalDate.now(ZoneOffset.UTC);
            var date = Books.publishedDate();
            isPublished()
                    .and(date.atLeast(today.minusDays(RECENT_DAYS)).and(date.atMost(today)))
                    .write(sql);
        };
    }

    static Condition<Book> isTagged(String name) {
        return tags().any(field(BookTag_.tag).to(Tag_.name).is(name));
    }

    static Expression<Book, LocalDate> publishedDate() {
        return field(Book_.publishedDate);
    }

    static Expression<Book, List<String>> tagNames() {
        return tags().gather(Aggregate.list(field(BookTag_.tag).to(Tag_.name)));
    }

    private static Related<Book, BookTag> tags() {
        return Related.by(BookTag_.book);
    }

    /** What is said of a book, the newest first. */
    static Related<Book, Review> reviews() {
        return Related.<Book, Review>by(Review_.book).orderBy(Reviews.newestFirst());
    }
}
