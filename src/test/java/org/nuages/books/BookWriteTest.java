package org.nuages.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertError;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class BookWriteTest extends ServiceTest {

    private static final String URL = "/api/v1/books";
    private static final List<String> TABLES = List.of("books", "book_tags", "reviews");

    private long ada;

    @BeforeEach
    void anAuthor() {
        rows.clear();
        ada = a.author("Ada");
        a.tag("red");
        a.tag("blue");
        as.userId();
        as.otherId();
        as.staffToken();
    }

    private static Response json(RequestSpecification caller, String method, String path, String body) {
        return caller.contentType("application/json").body(body).request(method, URL + path);
    }

    private String full(String isbn) {
        return """
                {"title":"Dune","isbn":"%s","author_id":%d,"tags":["red","blue","red"],"rating":4.25,"sales":12,
                 "published_date":"2020-02-29","status":"published","owner":1,"reviews_count":9,"review_rating":5}
                """.formatted(isbn, ada);
    }

    private List<Object> fingerprints() {
        return TABLES.stream().map(rows::fingerprint).toList();
    }

    @Test
    void a_book_that_a_user_enters_is_a_draft_of_his_and_what_only_staff_writes_is_passed_over() {
        var made = json(as.user(), "POST", "", full("978-0-306-40615-7"));

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        Map<String, Object> book = made.jsonPath().getMap("");
        assertThat(book)
                .containsEntry("title", "Dune")
                .containsEntry("isbn", "978-0-306-40615-7")
                .containsEntry("author", Map.of("id", (int) ada, "name", "Ada"))
                .containsEntry("tags", List.of("blue", "red"))
                .containsEntry("rating", "4.25")
                .containsEntry("review_rating", null)
                .containsEntry("reviews_count", 0)
                .containsEntry("sales", 0)
                .containsEntry("status", "draft")
                .containsEntry("published_date", null);
        assertThat(rows.value("select owner_id from books")).isEqualTo(as.userId());
        assertThat(made.header("Location")).endsWith(URL + "/1");
        assertThat(as.user().get(made.header("Location")).jsonPath().getMap("")).isEqualTo(book);
        assertThat(as.other().get(made.header("Location")).statusCode()).isEqualTo(404);
        assertStatements(made, 6);
    }

    @Test
    void staff_write_sales_and_date_too_and_publish_apart() {
        var made = json(as.staff(), "POST", "", full("0306406152"));

        Map<String, Object> book = made.jsonPath().getMap("");
        assertThat(book)
                .containsEntry("sales", 12)
                .containsEntry("published_date", "2020-02-29")
                .containsEntry("status", "draft")
                .containsEntry("reviews_count", 0);
        var short_ = json(
                as.staff(),
                "POST",
                "?fields=rating,tags",
                "{\"title\":\"x\",\"isbn\":\"1234567890\",\"author_id\":\"" + ada + "\"}");
        assertThat(short_.asString()).isEqualTo("{\"tags\":[],\"rating\":null}");
        assertStatements(short_, 3);
    }

    @Test
    void names_all_that_is_wrong_at_once_and_nothing_is_written() {
        a.book("taken").by(ada);
        var taken = rows.value("select isbn from books");
        var before = fingerprints();

        assertInvalid(
                json(as.user(), "POST", "", "{}"),
                Map.of(
                        "title", List.of("This field is required."),
                        "isbn", List.of("This field is required."),
                        "author_id", List.of("This field is required.")));
        assertInvalid(
                json(as.staff(), "POST", "", """
                        {"title":"%s","isbn":"%s","author_id":99,"tags":["red","green"],"rating":5.01,"sales":-1,
                         "published_date":"29.02.2020"}
                        """.formatted("x".repeat(201), taken)),
                Map.of(
                        "title", List.of("Ensure this field has no more than 200 characters."),
                        "isbn", List.of("book with this isbn already exists."),
                        "author_id", List.of("Invalid pk \"99\" - object does not exist."),
                        "tags", List.of("Object with name=green does not exist."),
                        "rating", List.of("Ensure this value is less than or equal to 5."),
                        "sales", List.of("Ensure this value is greater than or equal to 0."),
                        "published_date",
                                List.of("Date has wrong format. Use one of these formats instead: YYYY-MM-DD.")));
        assertInvalid(
                json(as.staff(), "PATCH", "/1", "{\"rating\":\"0.125\",\"title\":null,\"published_date\":20200229}"),
                Map.of(
                        "rating", List.of("Ensure that there are no more than 2 decimal places."),
                        "title", List.of("This field may not be null."),
                        "published_date",
                                List.of("Date has wrong format. Use one of these formats instead: YYYY-MM-DD.")));
        assertThat(fingerprints()).isEqualTo(before);
    }

    @Test
    void an_isbn_has_ten_or_thirteen_digits_perhaps_with_hyphens_between() {
        var wrong = Map.of("isbn", List.of("Enter a valid ISBN: 10 or 13 digits, perhaps with hyphens."));
        for (var isbn : List.of(
                "123456789",
                "12345678901",
                "123456789012",
                "12345678901234",
                "-1234567890",
                "1234567890-",
                "12345--67890",
                "12345 67890",
                "123456789X",
                "１２３４５６７８９０")) {
            assertInvalid(json(as.user(), "POST", "?fields=isbn", book(isbn)), wrong);
        }
        assertThat(rows.count("books")).isZero();
        for (var isbn : List.of("1234567890", "1-2345-6789-0", "9781234567890", "978-1-234-56789-0")) {
            var made = json(as.user(), "POST", "?fields=isbn", book(isbn));
            assertThat(made.jsonPath().getString("isbn")).isEqualTo(isbn);
        }
        assertInvalid(
                json(as.user(), "POST", "", book("978-1-2-3-4-56789-0")),
                Map.of("isbn", List.of("Ensure this field has no more than 17 characters.")));
        assertThat(rows.count("books")).isEqualTo(4);
    }

    private String book(String isbn) {
        return "{\"title\":\"x\",\"isbn\":\"%s\",\"author_id\":%d}".formatted(isbn, ada);
    }

    @Test
    void of_several_who_enter_the_same_isbn_at_once_one_does() {
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> json(as.user(), "POST", "", full("0306406152")).statusCode()))
                .limit(6)
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(201, 400, 400, 400, 400, 400);
        assertThat(rows.count("books")).isEqualTo(1);
        assertThat(rows.count("book_tags")).isEqualTo(2);
    }

    @Test
    void put_replaces_and_patch_changes_only_what_is_named() {
        var id = a.book("Dune")
                .rating("4")
                .sales(9)
                .tags("red")
                .owner(as.userId())
                .by(ada);
        var isbn = rows.value("select isbn from books");

        var patched = json(as.staff(), "PATCH", "/" + id, "{\"sales\":10}");
        Map<String, Object> after = patched.jsonPath().getMap("");
        assertThat(after)
                .containsEntry("title", "Dune")
                .containsEntry("rating", "4.00")
                .containsEntry("sales", 10)
                .containsEntry("tags", List.of("red"))
                .containsEntry("status", "published");
        var tagged = json(as.staff(), "PATCH", "/" + id + "?fields=tags", "{\"tags\":[\"blue\"]}");
        assertThat(tagged.asString()).isEqualTo("{\"tags\":[\"blue\"]}");
        var replaced = json(
                as.staff(),
                "PUT",
                "/" + id,
                "{\"title\":\"Other\",\"isbn\":\"%s\",\"author_id\":%d}".formatted(isbn, a.author("Bob")));
        Map<String, Object> now = replaced.jsonPath().getMap("");
        assertThat(now)
                .containsEntry("title", "Other")
                .containsEntry("author", Map.of("id", 2, "name", "Bob"))
                .containsEntry("rating", null)
                .containsEntry("sales", 0)
                .containsEntry("tags", List.of())
                .containsEntry("published_date", null)
                .containsEntry("status", "published");
        assertThat(rows.value("select owner_id from books")).isEqualTo(as.userId());
        var form = as.staff().formParam("title", "From a form").patch(URL + "/" + id);
        assertThat(form.jsonPath().getString("title")).isEqualTo("From a form");
    }

    @Test
    void staff_alone_change_publish_and_delete_and_others_hear_of_what_they_see_only() {
        var mine = a.book("mine").draft().owner(as.userId()).by(ada);
        var theirs = a.book("theirs").draft().owner(as.otherId()).by(ada);
        var before = fingerprints();

        for (var call : List.of("PUT /", "PATCH /", "DELETE /", "POST /publish")) {
            var method = call.substring(0, call.indexOf(' '));
            var rest = call.endsWith("publish") ? "/publish" : "";
            assertDetail(
                    json(as.user(), method, "/" + mine + rest, full("1234567890")),
                    403,
                    "permission_denied",
                    "You do not have permission to perform this action.");
            assertDetail(
                    json(as.user(), method, "/" + theirs + rest, full("1234567890")), 404, "not_found", "Not found.");
            assertDetail(json(as.user(), method, "/99" + rest, full("1234567890")), 404, "not_found", "Not found.");
            assertDetail(
                    json(as.anonymous(), method, "/" + mine + rest, full("1234567890")),
                    401,
                    "not_authenticated",
                    "Authentication credentials were not provided.");
        }
        assertThat(fingerprints()).isEqualTo(before);
    }

    @Test
    void is_published_once_with_the_day_unless_it_has_one() {
        var fresh = a.book("fresh").draft().by(ada);
        var dated =
                a.book("dated").draft().published(LocalDate.parse("1999-12-31")).by(ada);

        var first = LocalDate.now(ZoneOffset.UTC);
        assertThat(as.staff().post(URL + "/" + fresh + "/publish").asString()).isEqualTo("{\"status\":\"published\"}");
        var last = LocalDate.now(ZoneOffset.UTC);
        as.staff().post(URL + "/" + dated + "/publish").then().statusCode(200);

        assertThat(rows.value("select published_date from books where id = $1", fresh))
                .isIn(first, last);
        assertThat(as.anonymous().get(URL + "/" + dated).jsonPath().getString("published_date"))
                .isEqualTo("1999-12-31");
        var before = fingerprints();
        assertError(
                as.staff().post(URL + "/" + dated + "/publish"),
                409,
                "conflict",
                Map.of("status", List.of("This book is already published.")));
        assertThat(fingerprints()).isEqualTo(before);
    }

    @Test
    void goes_with_its_reviews_and_tags() {
        var id = a.book("Dune").tags("red").by(ada);
        var other = a.book("Other").tags("red").by(ada);
        a.review(id, as.userId(), 4);
        a.review(other, as.userId(), 4);

        var gone = as.staff().delete(URL + "/" + id);

        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(rows.count("books")).isEqualTo(1);
        assertThat(rows.value("select book_id from reviews")).isEqualTo(other);
        assertThat(rows.value("select book_id from book_tags")).isEqualTo(other);
        assertThat(as.staff().delete(URL + "/" + id).statusCode()).isEqualTo(404);
    }

    /** A review is no edit: who has read the book may change it after a review as before. */
    @Test
    void is_guarded_against_lost_updates_but_not_by_reviews() {
        var id = a.book("Dune").by(ada);
        var etag = as.staff().get(URL + "/" + id).header("ETag");
        a.review(id, as.userId(), 4);

        assertThat(as.staff().get(URL + "/" + id).header("ETag")).isNotEqualTo(etag);
        assertThat(json(as.staff().header("If-Match", etag), "PATCH", "/" + id, "{\"title\":\"b\"}")
                        .statusCode())
                .isEqualTo(200);
        var before = fingerprints();
        assertThat(json(as.staff().header("If-Match", etag), "PATCH", "/" + id, "{\"title\":\"c\"}")
                        .statusCode())
                .isEqualTo(412);
        assertThat(as.staff()
                        .header("If-Match", etag)
                        .post(URL + "/" + id + "/publish")
                        .statusCode())
                .isEqualTo(412);
        assertThat(fingerprints()).isEqualTo(before);
    }
}
