package org.nuages.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class ReviewTest extends ServiceTest {

    private static final String BOOKS = "/api/v1/books/";

    private long dune;
    private long draft;

    @BeforeEach
    void books() {
        rows.clear();
        as.otherId();
        as.staffToken();
        var ada = a.author("Ada");
        dune = a.book("Dune").by(ada);
        draft = a.book("Draft").draft().owner(as.userId()).by(ada);
    }

    private static String of(long book) {
        return BOOKS + book + "/reviews";
    }

    private static Response json(RequestSpecification caller, String method, String url, String body) {
        return caller.contentType("application/json").body(body).request(method, url);
    }

    private List<Object> fingerprints() {
        return List.of(rows.fingerprint("reviews"), rows.fingerprint("books"));
    }

    /** What the book keeps, and what its reviews say. */
    private void assertFigures(long book, String figures) {
        assertThat(rows.value(
                        "select reviews_count || ' ' || reviews_total || ' ' || coalesce(review_rating::text, '-')"
                                + " from books where id = $1",
                        book))
                .isEqualTo(figures);
        assertThat(rows.value(
                        "select count(*) || ' ' || coalesce(sum(rating), 0) || ' '"
                                + " || coalesce(round(avg(rating), 2)::text, '-') from reviews where book_id = $1",
                        book))
                .isEqualTo(figures);
    }

    @Test
    void are_a_page_with_the_newest_first() {
        var first = a.review(dune, as.userId(), 4);
        var second = a.review(dune, as.otherId(), 1);
        a.review(draft, as.userId(), 1);
        rows.run("update users set last_name = 'Byron' where id = $1", as.userId());

        var answer = as.anonymous().get(of(dune));

        assertThat(answer.jsonPath().getMap("")).containsOnlyKeys("count", "next", "previous", "page_size", "results");
        assertThat(answer.jsonPath().getList("results.id")).containsExactly((int) second, (int) first);
        Map<String, Object> review = answer.jsonPath().getMap("results[1]");
        assertThat(review)
                .containsOnlyKeys("id", "user", "rating", "text", "created_at", "updated_at")
                .containsEntry("user", Map.of("id", (int) as.userId(), "full_name", "Ada Byron"))
                .containsEntry("rating", 4)
                .containsEntry("text", "");
        Map<String, Object> alone =
                as.anonymous().get(of(dune) + "/" + first).jsonPath().getMap("");
        assertThat(alone).isEqualTo(review);
        assertStatements(answer, 2);
        assertStatements(as.anonymous().get(of(dune) + "?page_size=1&cursor="), 2);
        assertStatements(as.anonymous().get(of(dune) + "?page_size=2&cursor="), 2);
        assertStatements(as.anonymous().get(of(dune) + "?page_size=1"), 3);
        assertStatements(as.anonymous().get(of(dune) + "/" + first), 1);
        assertThat(as.anonymous()
                        .get(of(dune) + "/" + first + "?fields=user.full_name")
                        .asString())
                .isEqualTo("{\"user\":{\"full_name\":\"Ada Byron\"}}");
    }

    @Test
    void are_not_there_where_the_book_is_not() {
        var id = a.review(draft, as.userId(), 4);
        var before = fingerprints();

        for (var call : List.of("GET ", "POST ", "GET /" + id, "PUT /" + id, "PATCH /" + id, "DELETE /" + id)) {
            var method = call.substring(0, call.indexOf(' '));
            var rest = call.substring(call.indexOf(' ') + 1);
            assertDetail(json(as.other(), method, of(draft) + rest, "{\"rating\":5}"), 404, "not_found", "Not found.");
            assertDetail(json(as.staff(), method, of(99) + rest, "{\"rating\":5}"), 404, "not_found", "Not found.");
            if (!rest.isEmpty()) {
                assertDetail(
                        json(as.staff(), method, of(dune) + rest, "{\"rating\":5}"), 404, "not_found", "Not found.");
            }
        }
        assertThat(fingerprints()).isEqualTo(before);
        assertThat(as.user().get(of(draft)).jsonPath().getList("results.id")).containsExactly((int) id);
        assertThat(as.staff().get(of(draft)).jsonPath().getList("results.id")).containsExactly((int) id);
        assertThat(as.anonymous().get(of(dune)).jsonPath().getList("results")).isEmpty();
    }

    @Test
    void count_in_their_book() {
        var made = json(as.user(), "POST", of(dune), "{\"rating\":\"4\",\"text\":\"good\",\"user\":1,\"book\":2}");

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith(of(dune) + "/1");
        assertThat(made.jsonPath().getLong("user.id")).isEqualTo(as.userId());
        assertStatements(made, 3);
        assertFigures(dune, "1 4 4.00");
        json(as.other(), "POST", of(dune), "{\"rating\":1}");
        json(as.staff(), "POST", of(dune), "{\"rating\":2}");
        assertFigures(dune, "3 7 2.33");
        assertThat(json(as.user(), "PATCH", of(dune) + "/1", "{\"text\":\"fair\"}")
                        .jsonPath()
                        .getString("text"))
                .isEqualTo("fair");
        assertFigures(dune, "3 7 2.33");
        var replaced = json(as.user(), "PUT", of(dune) + "/1", "{\"rating\":5}");
        assertThat(replaced.jsonPath().getString("text")).isEmpty();
        assertFigures(dune, "3 8 2.67");
        rows.run("delete from users where id = $1", as.userId());
        assertFigures(dune, "2 3 1.50");
        assertThat(as.staff().delete(of(dune) + "/2").statusCode()).isEqualTo(204);
        assertThat(as.staff().delete(of(dune) + "/3").statusCode()).isEqualTo(204);
        assertFigures(dune, "0 0 -");
        assertFigures(draft, "0 0 -");
    }

    @Test
    void have_a_rating_from_one_to_five() {
        var before = fingerprints();

        assertInvalid(json(as.user(), "POST", of(dune), "{}"), Map.of("rating", List.of("This field is required.")));
        assertInvalid(
                json(as.user(), "POST", of(dune), "{\"rating\":0,\"text\":null}"),
                Map.of(
                        "rating", List.of("Ensure this value is greater than or equal to 1."),
                        "text", List.of("This field may not be null.")));
        assertInvalid(
                json(as.user(), "POST", of(dune), "{\"rating\":6}"),
                Map.of("rating", List.of("Ensure this value is less than or equal to 5.")));
        assertInvalid(
                json(as.user(), "POST", of(dune), "{\"rating\":4.5}"),
                Map.of("rating", List.of("A valid integer is required.")));
        assertThat(fingerprints()).isEqualTo(before);
    }

    @Test
    void are_one_a_user_and_book() {
        a.review(dune, as.userId(), 4);
        var before = fingerprints();

        assertInvalid(
                json(as.user(), "POST", of(dune), "{\"rating\":5}"),
                Map.of("non_field_errors", List.of("The fields book, user must make a unique set.")));
        assertThat(fingerprints()).isEqualTo(before);
        assertThat(json(as.user(), "POST", of(draft), "{\"rating\":5}").statusCode())
                .isEqualTo(201);
        assertThat(json(as.other(), "POST", of(dune), "{\"rating\":5}").statusCode())
                .isEqualTo(201);
    }

    @Test
    void are_changed_by_their_owner_and_staff() {
        var id = a.review(dune, as.userId(), 4);
        var before = fingerprints();

        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            assertDetail(
                    json(as.other(), method, of(dune) + "/" + id, "{\"rating\":1}"),
                    403,
                    "permission_denied",
                    "You do not have permission to perform this action.");
            assertDetail(
                    json(as.anonymous(), method, of(dune) + "/" + id, "{\"rating\":1}"),
                    401,
                    "not_authenticated",
                    "Authentication credentials were not provided.");
        }
        assertThat(fingerprints()).isEqualTo(before);
        assertThat(json(as.staff(), "PATCH", of(dune) + "/" + id, "{\"rating\":1}")
                        .jsonPath()
                        .getLong("user.id"))
                .isEqualTo(as.userId());
        var etag = as.user().get(of(dune) + "/" + id).header("ETag");
        assertThat(as.user()
                        .header("If-Match", "\"0-0\"")
                        .delete(of(dune) + "/" + id)
                        .statusCode())
                .isEqualTo(412);
        assertThat(as.user()
                        .header("If-Match", etag)
                        .delete(of(dune) + "/" + id)
                        .statusCode())
                .isEqualTo(204);
    }

    private static List<Integer> atOnce(List<Supplier<Response>> calls) {
        return calls.stream()
                .map(call -> CompletableFuture.supplyAsync(() -> call.get().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void of_several_by_the_same_user_at_once_one_counts() {
        for (var round = 0; round < 5; round++) {
            rows.run("delete from reviews");
            var calls = Stream.<Supplier<Response>>generate(
                            () -> () -> json(as.user(), "POST", of(dune), "{\"rating\":3}"))
                    .limit(6)
                    .toList();

            assertThat(atOnce(calls)).containsExactlyInAnyOrder(201, 400, 400, 400, 400, 400);
            assertFigures(dune, "1 3 3.00");
        }
    }

    @Test
    void of_many_users_at_once_all_count() {
        rows.run(
                "insert into users (email, password, first_name) select 'r' || n, '', 'R' from generate_series(1, 40) n");

        var made = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> a.review(dune, n, 1 + n % 5)))
                .toList();
        var ids = made.stream().map(CompletableFuture::join).toList();
        assertFigures(dune, "40 120 3.00");
        var changed = ids.stream()
                .map(id -> CompletableFuture.runAsync(() -> rows.run(
                        id % 2 == 0
                                ? "delete from reviews where id = $1"
                                : "update reviews set rating = 5 where id = $1",
                        id)))
                .toList();
        changed.forEach(CompletableFuture::join);
        assertFigures(dune, "20 100 5.00");
    }

    @Test
    void never_outlive_a_book_that_goes_meanwhile() {
        for (var round = 0; round < 8; round++) {
            var book = a.book("b" + round).by(1);
            var id = a.review(book, as.otherId(), 3);
            var answers = atOnce(List.of(
                    () -> as.staff().delete(BOOKS + book),
                    () -> json(as.user(), "POST", of(book), "{\"rating\":5}"),
                    () -> json(as.other(), "PATCH", of(book) + "/" + id, "{\"rating\":1}")));

            assertThat(answers.get(0)).isEqualTo(204);
            assertThat(answers.get(1)).isIn(201, 404);
            assertThat(answers.get(2)).isIn(200, 404);
            assertThat(rows.count("reviews")).isZero();
        }
    }
}
