package org.nuages.books;

import static org.nuages.core.query.Field.field;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.nuages.core.query.Aggregate;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Expression;
import org.nuages.core.query.Manager;
import org.nuages.core.query.PlainSet;
import org.nuages.core.query.Queries;
import org.nuages.core.query.Related;

@Singleton
public class Authors extends Manager<Author, Long, PlainSet<Author>> {

    private static final BigDecimal HIGH = new BigDecimal("4");
    private static final BigDecimal LOW = new BigDecimal("3");

    Authors(Queries queries) {
        super(Author.class, queries, PlainSet::new);
    }

    /** An author's books that the viewer may see, those published last first. */
    static Related<Author, Book> books() {
        return Related.<Author, Book>by(Book_.author)
                .where(Condition.forViewer(Books::isVisibleTo))
                .orderBy(field(Book_.publishedDate).descending());
    }

    static Related<Author, Book> recentBooks() {
        return books().where(Books.isRecent());
    }

    static Expression<Author, Long> bookCount() {
        return books().count();
    }

    static Expression<Author, BigDecimal> averageRating() {
        return books().gather(Aggregate.average(field(Book_.rating)));
    }

    static Expression<Author, Long> totalSales() {
        return books().gather(Aggregate.total(field(Book_.sales)));
    }

    static Expression<Author, Long> highRatedBooks() {
        return books().gather(Aggregate.<Book>count().where(field(Book_.rating).atLeast(HIGH)));
    }

    static Expression<Author, Long> lowRatedBooks() {
        return books().gather(Aggregate.<Book>count().where(field(Book_.rating).below(LOW)));
    }
}
