package org.nuages.bench.plain;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nuages.bench.plain.AuthorDetail.Book;
import org.nuages.bench.plain.AuthorDetail.Reader;
import org.nuages.bench.plain.AuthorDetail.Review;
import org.nuages.bench.plain.AuthorDetail.ReviewedBook;

/** All SQL on authors, for readers who see published books only. */
@ApplicationScoped
public class Authors {
    private static final int RECENT_DAYS = 30;

    private static final String AUTHOR = """
            select a.id, a.name, a.email, a.bio, a.created_at, a.updated_at, a.version,
                b.books, b.rating, b.sales, b.high, b.low
            from authors a, lateral (
                select count(*) books, round(avg(rating), 2) rating, coalesce(sum(sales), 0)::bigint sales,
                    count(*) filter (where rating >= 4) high, count(*) filter (where rating < 3) low
                from books where author_id = a.id and status = 'PUBLISHED') b
            where a.id = $1""";

    private static final String BOOKS = """
            select id, title, isbn, rating, status, published_date from books
            where author_id = $1 and status = 'PUBLISHED' order by published_date desc nulls last, id desc""";

    private static final String REVIEWS = """
            select r.book_id, r.id, r.rating, r.text, r.created_at, r.updated_at, u.id, u.first_name, u.last_name
            from reviews r join users u on u.id = r.user_id
            where r.book_id = any ($1) order by r.created_at desc, r.id desc""";

    private static final String RECENT = """
            select id, title, isbn, rating, status, published_date from books
            where author_id = $1 and status = 'PUBLISHED' and published_date between $2 and $3
            order by published_date desc nulls last, id desc""";

    private final Pool pool;

    Authors(Pool pool) {
        this.pool = pool;
    }

    Uni<AuthorDetail.Versioned> find(long id) {
        return pool.preparedQuery(AUTHOR).execute(Tuple.of(id)).chain(rows -> {
            if (rows.size() == 0) {
                throw new NotFound("Not found.");
            }
            var row = rows.iterator().next();
            return reviewedBooks(id)
                    .chain(books -> recentBooks(id).map(recent -> toAuthor(row, books, recent)));
        });
    }

    private Uni<List<ReviewedBook>> reviewedBooks(long author) {
        return pool.preparedQuery(BOOKS).execute(Tuple.of(author)).map(Authors::toBooks).chain(books -> {
            var ids = books.stream().map(Book::id).toArray(Long[]::new);
            return pool.preparedQuery(REVIEWS)
                    .execute(Tuple.of((Object) ids))
                    .map(rows -> withReviews(books, rows));
        });
    }

    private Uni<List<Book>> recentBooks(long author) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return pool.preparedQuery(RECENT)
                .execute(Tuple.of(author, today.minusDays(RECENT_DAYS), today))
                .map(Authors::toBooks);
    }

    private static List<Book> toBooks(RowSet<Row> rows) {
        var books = new ArrayList<Book>(rows.size());
        for (var row : rows) {
            books.add(new Book(
                    row.getLong(0),
                    row.getString(1),
                    row.getString(2),
                    row.getBigDecimal(3),
                    row.getString(4).toLowerCase(Locale.ROOT),
                    row.getLocalDate(5)));
        }
        return books;
    }

    private static List<ReviewedBook> withReviews(List<Book> books, RowSet<Row> rows) {
        Map<Long, List<Review>> reviews = new HashMap<>();
        for (var row : rows) {
            reviews.computeIfAbsent(row.getLong(0), book -> new ArrayList<>()).add(toReview(row));
        }
        return books.stream()
                .map(book -> ReviewedBook.of(book, reviews.getOrDefault(book.id(), List.of())))
                .toList();
    }

    private static Review toReview(Row row) {
        var reader = new Reader(row.getLong(6), (row.getString(7) + " " + row.getString(8)).strip());
        return new Review(
                row.getLong(1),
                reader,
                row.getInteger(2),
                row.getString(3),
                row.getOffsetDateTime(4).toInstant(),
                row.getOffsetDateTime(5).toInstant());
    }

    private static AuthorDetail.Versioned toAuthor(Row row, List<ReviewedBook> books, List<Book> recent) {
        var author = new AuthorDetail(
                row.getLong(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(7),
                row.getBigDecimal(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                books,
                recent,
                row.getOffsetDateTime(4).toInstant(),
                row.getOffsetDateTime(5).toInstant());
        return new AuthorDetail.Versioned(row.getLong(6), author);
    }
}
