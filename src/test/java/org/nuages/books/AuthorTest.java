package org.nuages.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;
import static org.nuages.core.testing.Answers.names;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class AuthorTest extends ServiceTest {

    private static final String URL = "/api/v1/authors";

    private long ada;

    @BeforeEach
    void anAuthor() {
        rows.clear();
        ada = a.author("Ada");
    }

    private Response json(String method, String path, String body) {
        return as.staff().contentType("application/json").body(body).request(method, URL + path);
    }

    private static String figures(JsonPath author) {
        return "%s %s %s %s %s"
                .formatted(
                        author.getString("book_count"),
                        author.getString("avg_rating"),
                        author.getString("total_sales"),
                        author.getString("high_rated_books"),
                        author.getString("low_rated_books"));
    }

    @Test
    void has_figures_of_the_books_that_the_caller_may_see() {
        a.book("a").rating("4").sales(10).by(ada);
        a.book("b").rating("2.99").sales(1).by(ada);
        a.book("c").rating("3").by(ada);
        a.book("unrated").by(ada);
        a.book("mine").draft().rating("5").sales(100).owner(as.userId()).by(ada);
        a.book("demo").draft().rating("1").sales(1000).by(ada);
        var url = URL + "/" + ada;

        assertThat(figures(as.anonymous().get(url).jsonPath())).isEqualTo("4 3.33 11 1 1");
        assertThat(figures(as.other().get(url).jsonPath())).isEqualTo("4 3.33 11 1 1");
        assertThat(figures(as.user().get(url).jsonPath())).isEqualTo("5 3.75 111 2 1");
        assertThat(figures(as.staff().get(url).jsonPath())).isEqualTo("6 3.20 1111 2 2");
        var listed = as.user().get(URL).jsonPath();
        listed.setRootPath("results[0]");
        assertThat(figures(listed)).isEqualTo("5 3.75 111 2 1");
        var empty = as.user().get(URL + "/" + a.author("Bob")).jsonPath();
        assertThat(figures(empty)).isEqualTo("0 null 0 0 0");
        assertThat(empty.getList("books")).isEmpty();
        assertThat(empty.getList("recent_books")).isEmpty();
    }

    @Test
    void shows_books_with_reviews_and_recent_books_in_four_statements() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var old = a.book("old").rating("4").published(today.minusDays(32)).by(ada);
        a.book("limit").published(today.minusDays(29)).by(ada);
        a.book("fresh").published(today.minusDays(1)).by(ada);
        a.book("to come").published(today.plusDays(2)).by(ada);
        a.book("draft").draft().published(today.minusDays(2)).owner(as.userId()).by(ada);
        var first = a.review(old, as.userId(), 4);
        var second = a.review(old, as.otherId(), 5);

        var answer = as.anonymous().get(URL + "/" + ada);
        Map<String, Object> author = answer.jsonPath().getMap("");
        assertThat(author)
                .containsOnlyKeys(
                        "id",
                        "name",
                        "email",
                        "bio",
                        "book_count",
                        "avg_rating",
                        "total_sales",
                        "high_rated_books",
                        "low_rated_books",
                        "books",
                        "recent_books",
                        "created_at",
                        "updated_at");
        assertThat(answer.jsonPath().getList("books.title")).containsExactly("to come", "fresh", "limit", "old");
        assertThat(answer.jsonPath().getList("recent_books.title")).containsExactly("fresh", "limit");
        Map<String, Object> book = answer.jsonPath().getMap("books[3]");
        assertThat(book)
                .containsOnlyKeys("id", "title", "isbn", "rating", "status", "published_date", "reviews")
                .containsEntry("rating", "4.00");
        assertThat(answer.jsonPath().getList("books[3].reviews.id")).containsExactly((int) second, (int) first);
        Map<String, Object> review = answer.jsonPath().getMap("books[3].reviews[1]");
        assertThat(review)
                .containsOnlyKeys("id", "user", "rating", "text", "created_at", "updated_at")
                .containsEntry("user", Map.of("id", (int) as.userId(), "full_name", "Ada"));
        assertThat(answer.jsonPath().getList("books[0].reviews")).isEmpty();
        assertStatements(answer, 4);
        assertThat(as.user().get(URL + "/" + ada).jsonPath().getList("books.title"))
                .containsExactly("to come", "fresh", "draft", "limit", "old");
        assertThat(as.staff().get(URL + "/" + ada).jsonPath().getList("recent_books.title"))
                .containsExactly("fresh", "limit");
    }

    @Test
    void spares_the_statements_for_what_nobody_asks_for() {
        a.review(a.book("old").by(ada), as.userId(), 4);
        var url = URL + "/" + ada;

        assertStatements(as.anonymous().get(url + "?fields=name,book_count"), 1);
        assertStatements(as.anonymous().get(url + "?omit=books,recent_books"), 1);
        assertStatements(as.anonymous().get(url + "?omit=books.reviews"), 3);
        assertStatements(as.anonymous().get(url + "?omit=books"), 2);
        var titles = as.anonymous().get(url + "?fields=books.title");
        assertThat(titles.asString()).isEqualTo("{\"books\":[{\"title\":\"old\"}]}");
        assertStatements(titles, 2);
        var ratings = as.anonymous().get(url + "?fields=books.reviews.rating");
        assertThat(ratings.asString()).isEqualTo("{\"books\":[{\"reviews\":[{\"rating\":4}]}]}");
        assertStatements(ratings, 3);
    }

    @Test
    void has_an_etag_that_changes_with_a_review_of_a_book() {
        var book = a.book("old").by(ada);
        var before = as.anonymous().get(URL + "/" + ada).header("ETag");

        a.review(book, as.userId(), 4);
        assertThat(as.anonymous().get(URL + "/" + ada).header("ETag")).isNotEqualTo(before);
    }

    @Test
    void lists_searches_and_orders_in_a_fixed_number_of_statements() {
        a.book("a").rating("2").by(ada);
        var bob = a.author("Bob");
        a.book("b").rating("5").by(bob);
        a.book("c").rating("4").by(bob);
        a.author("Carl");

        assertThat(names(as.anonymous().get(URL))).containsExactly("Ada", "Bob", "Carl");
        assertThat(names(as.anonymous().get(URL + "?ordering=-name"))).containsExactly("Carl", "Bob", "Ada");
        assertThat(names(as.anonymous().get(URL + "?ordering=avg_rating"))).containsExactly("Ada", "Bob", "Carl");
        assertThat(names(as.anonymous().get(URL + "?ordering=-avg_rating"))).containsExactly("Bob", "Ada", "Carl");
        assertThat(names(as.anonymous().get(URL + "?ordering=-book_count"))).containsExactly("Bob", "Ada", "Carl");
        assertThat(names(as.anonymous().get(URL + "?search=AR"))).containsExactly("Carl");
        assertThat(names(as.anonymous().get(URL + "?fields=name&ordering=book_count")))
                .containsExactly("Carl", "Ada", "Bob");
        assertStatements(as.anonymous().get(URL + "?page_size=3"), 1);
        assertStatements(as.anonymous().get(URL + "?page_size=2&cursor="), 1);
        assertStatements(as.anonymous().get(URL + "?page_size=2"), 2);
        assertStatements(as.anonymous().get(URL + "?page_size=1"), 1);
    }

    @Test
    void pages_by_cursor_along_figures() {
        for (var n = 0; n < 4; n++) {
            var author = a.author("author " + n);
            if (n % 2 == 0) {
                a.book("b" + n).rating("4").by(author);
            }
        }
        for (var ordering : List.of("avg_rating", "-avg_rating", "book_count", "-book_count,name")) {
            var whole = names(as.user().get(URL + "?ordering=" + ordering));
            var url = URL + "?page_size=2&cursor=&ordering=" + ordering;
            var first = as.user().get(url);
            var second =
                    as.user().urlEncodingEnabled(false).get(first.jsonPath().getString("next"));
            assertThat(names(first)).as(ordering).isEqualTo(whole.subList(0, 2));
            assertThat(names(second)).as(ordering).isEqualTo(whole.subList(2, 4));
        }
    }

    @Test
    void is_written_by_staff() {
        var made = json("POST", "", "{\"name\":\" New \",\"email\":\"new@example.org\",\"book_count\":7}");

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith(URL + "/2");
        Map<String, Object> author = made.jsonPath().getMap("");
        assertThat(author)
                .containsEntry("name", "New")
                .containsEntry("email", "new@example.org")
                .containsEntry("bio", "")
                .containsEntry("book_count", 0)
                .containsEntry("books", List.of());
        assertThat(json("PATCH", "/2?fields=name,email,bio", "{\"bio\":\"long\"}")
                        .asString())
                .isEqualTo("{\"name\":\"New\",\"email\":\"new@example.org\",\"bio\":\"long\"}");
        assertThat(json("PUT", "/2?fields=name,email,bio", "{\"name\":\"Other\"}")
                        .asString())
                .isEqualTo("{\"name\":\"Other\",\"email\":null,\"bio\":\"\"}");
        var before = rows.fingerprint("authors");
        assertInvalid(
                json("PUT", "/2", "{\"name\":\"" + "x".repeat(201) + "\",\"email\":\"nobody\"}"),
                Map.of(
                        "name", List.of("Ensure this field has no more than 200 characters."),
                        "email", List.of("Enter a valid email address.")));
        assertThat(rows.fingerprint("authors")).isEqualTo(before);
    }

    @Test
    void stays_while_there_are_books() {
        var book = a.book("Dune").by(ada);

        assertDetail(
                as.staff().delete(URL + "/" + ada),
                409,
                "still_referred_to",
                "This cannot be deleted while others refer to it.");
        assertThat(rows.count("authors")).isEqualTo(1);
        rows.run("delete from books where id = $1", book);
        assertThat(as.staff().delete(URL + "/" + ada).statusCode()).isEqualTo(204);
        assertThat(rows.count("authors")).isZero();
    }
}
