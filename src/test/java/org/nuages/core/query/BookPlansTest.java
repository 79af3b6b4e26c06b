package org.nuages.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.query.Field.field;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nuages.books.Author;
import org.nuages.books.AuthorView;
import org.nuages.books.Author_;
import org.nuages.books.Book;
import org.nuages.books.BookView;
import org.nuages.books.Book_;
import org.nuages.books.Books;
import org.nuages.books.Review;
import org.nuages.books.Review_;
import org.nuages.core.callers.Caller;
import org.nuages.core.testing.ServiceTest;

/** The plans for authors, books and reviews where there are a hundred thousand books. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookPlansTest extends ServiceTest {

    private static final Part PAGE = new Part(20, 40);
    private static final Part FIRST = new Part(20, 0);
    private static final List<Object> DEEP = List.of(LocalDate.parse("2010-01-01"), 50_000L);

    private static final String BOOKS = """
            insert into books (title, isbn, author_id, rating, sales, status, published_date, owner_id, created_at)
            select 'Book ' || n, n, 1 + n % 2000, (n % 500)::numeric / 100, n % 20000,
                   case when n % 10 = 0 then 'DRAFT' else 'PUBLISHED' end,
                   case when n % 10 > 0 then date '2000-01-01' + (7 * n % 9000)::integer end,
                   case when n % 10 < 2 then 1 + n % 100 end, timestamptz '2025-01-01 00:00Z' + n * interval '1 minute'
            from generate_series(1, 100000) n
            """;

    @Inject
    Plans plans;

    private final Order<Book> latest =
            Field.<Book, LocalDate>field(Book_.publishedDate).descending();
    private final Condition<Book> published = Books.isVisibleTo(Caller.ANONYMOUS);

    @BeforeAll
    void manyBooks() {
        rows.clear();
        rows.load("insert into users (email, password, first_name) select n, '', 'U' from generate_series(1, 100) n");
        rows.load("insert into authors (name) select 'Author ' || n from generate_series(1, 2000) n");
        rows.load("insert into tags (name) select 'tag-' || n from generate_series(1, 5000) n");
        rows.load(BOOKS);
        rows.load("insert into book_tags (book_id, tag_id) select n, 1 + (n + k) % 5000"
                + " from generate_series(1, 100000) n, generate_series(0, 1) k");
        rows.load("insert into reviews (book_id, user_id, rating) select n, 1 + k, 3"
                + " from generate_series(1, 1000) n, generate_series(0, 29) k");
        List.of("users", "authors", "tags", "books", "book_tags", "reviews")
                .forEach(table -> rows.run("vacuum analyze " + table));
    }

    @AfterAll
    void clear() {
        rows.clear();
    }

    private List<String> books(Condition<Book> where, Order<Book> order, List<Object> position, Part part) {
        return plans.of(Book.class, where, List.of(order), position, part);
    }

    @Test
    void the_default_order_is_read_from_its_index_for_every_caller() {
        var theirs = Books.isVisibleTo(new Caller(1L, false));

        assertThat(books(published, latest, null, PAGE)).containsExactly("books_latest_idx");
        assertThat(books(theirs, latest, null, PAGE)).containsExactly("books_latest_idx");
        assertThat(books(null, latest, null, PAGE)).containsExactly("books_latest_idx");
        assertThat(books(published, latest, DEEP, FIRST)).containsExactly("books_latest_idx");
        assertThat(books(theirs, latest, DEEP, FIRST)).containsExactly("books_latest_idx");
        assertThat(books(null, latest, Arrays.asList(null, 50_000L), FIRST)).containsExactly("books_latest_idx");
    }

    @Test
    void so_are_the_other_orders() {
        Field<Book, BigDecimal> rating = field(Book_.rating);
        Field<Book, String> title = field(Book_.title);
        Field<Book, LocalDate> date = field(Book_.publishedDate);
        List<Object> three = List.of(new BigDecimal("3.00"), 50_000L);

        assertThat(books(published, rating.descending(), three, FIRST)).containsExactly("books_best_idx");
        assertThat(books(published, rating.ascending(), three, FIRST)).containsExactly("books_rating_idx");
        assertThat(books(published, title.ascending(), null, PAGE)).containsExactly("books_title_idx");
        assertThat(books(published, title.descending(), null, PAGE)).containsExactly("books_title_idx");
        assertThat(books(published, date.ascending(), DEEP, FIRST)).containsExactly("books_published_idx");
    }

    @Test
    void an_author_s_books_of_a_status_are_found_by_both() {
        var hers = field(Book_.author).to(Author_.id).is(7L);

        assertThat(books(hers.and(published), latest, null, FIRST)).containsExactly("sort", "books_author_idx");
        assertThat(books(hers.and(published), latest, DEEP, FIRST)).containsExactly("sort", "books_author_idx");
    }

    @Test
    void a_search_finds_titles_and_authors_by_their_words() {
        var words =
                new Terms<Book>(List.of(field(Book_.title), field(Book_.author).to(Author_.name)), List.of("1777"));

        assertThat(plans.of(Book.class, words, List.of(), null, Part.WHOLE))
                .containsExactlyInAnyOrder("books_search_idx", "authors_search_idx", "books_author_idx");
    }

    @Test
    void bestsellers_are_read_from_the_top() {
        Field<Book, Integer> sales = field(Book_.sales);

        assertThat(books(published.and(sales.atLeast(10_000)), sales.descending(), null, new Part(10, 0)))
                .containsExactly("books_sales_idx");
    }

    @Test
    void reviews_are_read_from_the_newest() {
        var order = List.of(Field.<Review, Instant>field(Review_.createdAt).descending());
        var ofOne = field(Review_.book).to(Book_.id).is(7L);

        assertThat(plans.of(Review.class, ofOne, order, null, FIRST)).containsExactly("reviews_created_idx");
    }

    @Test
    void whole_views_find_what_is_beside_their_rows_by_indexes() {
        assertThat(plans.of(Book.class, Shape.of(BookView::read), published, List.of(latest), null, FIRST))
                .containsExactlyInAnyOrder(
                        "books_latest_idx", "authors_pkey", "sort", "book_tags_book_tag_key", "tags_pkey");
        var byName = List.of(Field.<Author, String>field(Author_.name).ascending());
        assertThat(plans.of(Author.class, Shape.of(AuthorView::read), null, byName, null, FIRST))
                .containsExactlyInAnyOrder("authors_name_idx", "books_author_idx");
    }
}
