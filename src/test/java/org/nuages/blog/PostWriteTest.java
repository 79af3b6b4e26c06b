package org.nuages.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertError;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class PostWriteTest extends ServiceTest {

    private static final String URL = "/api/v1/posts";
    private static final String FORBIDDEN = "You do not have permission to perform this action.";
    private static final String UNKNOWN = "Authentication credentials were not provided.";

    private long post;
    private long draft;

    @BeforeEach
    void posts() {
        rows.clear();
        a.tag("red");
        a.tag("blue");
        post = a.post("On boots").content("warm").tagged("red").by(as.userId());
        draft = a.post("On hats").draft().by(as.userId());
    }

    private static Response json(RequestSpecification caller, String method, String path, String body) {
        return caller.contentType("application/json").body(body).request(method, URL + path);
    }

    private List<Object> fingerprints() {
        return List.of(rows.fingerprint("posts"), rows.fingerprint("post_tags"), rows.fingerprint("comments"));
    }

    @Test
    void the_content_has_a_greatest_length() {
        var before = rows.fingerprint("posts");
        var body = "{\"title\":\"One\",\"content\":\"%s\"}";

        assertInvalid(
                as.user()
                        .contentType("application/json")
                        .body(body.formatted("x".repeat(50_001)))
                        .post("/api/v1/posts"),
                Map.of("content", List.of("Ensure this field has no more than 50000 characters.")));
        assertThat(rows.fingerprint("posts")).isEqualTo(before);
        assertThat(as.user()
                        .contentType("application/json")
                        .body(body.formatted("x".repeat(50_000)))
                        .post("/api/v1/posts")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void is_created_as_a_draft_of_who_creates_it() {
        var answer = json(
                as.other(),
                "POST",
                "",
                "{\"title\":\"Über Stiefel\",\"content\":\"long\",\"tags\":[\"red\",\"blue\",\"red\"],\"author\":"
                        + as.userId()
                        + ",\"status\":\"published\",\"slug\":\"mine\",\"published_at\":\"2025-01-01\"}");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .endsWith(URL + "/" + answer.jsonPath().getLong("id"));
        Map<String, Object> made = answer.jsonPath().getMap("");
        assertThat(made)
                .containsEntry("title", "Über Stiefel")
                .containsEntry("slug", "über-stiefel")
                .containsEntry("content", "long")
                .containsEntry("author", Map.of("id", (int) as.otherId(), "full_name", "Ada"))
                .containsEntry("tags", List.of("blue", "red"))
                .containsEntry("status", "draft")
                .containsEntry("published_at", null)
                .containsEntry("comments_count", 0);
        assertThat(as.other().get(answer.header("Location")).jsonPath().getMap(""))
                .isEqualTo(made);
        assertStatements(answer, 5);
        assertStatements(json(as.other(), "POST", "", "{\"title\":\"Tagged\",\"tags\":[\"red\"]}"), 5);
        assertStatements(json(as.other(), "POST", "", "{\"title\":\"Bare\"}"), 2);
    }

    @Test
    void keeps_its_slug_when_it_is_renamed() {
        var made = json(as.user(), "POST", "", "{\"title\":\"Same\"}");
        assertThat(made.jsonPath().getString("slug")).isEqualTo("same");
        var another = json(as.other(), "POST", "", "{\"title\":\"Same!\"}");
        assertThat(another.jsonPath().getString("slug")).isEqualTo("same-2");

        var renamed = json(as.user(), "PATCH", "/" + made.jsonPath().getLong("id"), "{\"title\":\"Other\"}");
        assertThat(renamed.jsonPath().getString("title")).isEqualTo("Other");
        assertThat(renamed.jsonPath().getString("slug")).isEqualTo("same");
    }

    @Test
    void has_a_slug_of_its_own_when_many_are_made_at_once() {
        var answers = new ArrayList<CompletableFuture<Integer>>();
        for (var i = 0; i < 16; i++) {
            answers.add(CompletableFuture.supplyAsync(
                    () -> json(as.user(), "POST", "", "{\"title\":\"Same\",\"tags\":[\"red\"]}")
                            .statusCode()));
        }

        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(201);
        assertThat(rows.value("select count(*) from generate_series(2, 16) n join posts on slug = 'same-' || n"))
                .isEqualTo(15L);
        assertThat(rows.count("post_tags")).isEqualTo(17);
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        var before = fingerprints();

        assertInvalid(json(as.user(), "POST", "", "{}"), Map.of("title", List.of("This field is required.")));
        assertInvalid(
                json(as.user(), "POST", "", "{\"title\":\" \",\"content\":null,\"tags\":[\"red\",\"green\"]}"),
                Map.of(
                        "title", List.of("This field may not be blank."),
                        "content", List.of("This field may not be null."),
                        "tags", List.of("Object with name=green does not exist.")));
        assertInvalid(
                json(as.user(), "PATCH", "/" + post, "{\"title\":\"" + "x".repeat(201) + "\",\"tags\":\"red\"}"),
                Map.of(
                        "title", List.of("Ensure this field has no more than 200 characters."),
                        "tags", List.of("Expected a list of items but got type \"str\".")));
        assertThat(fingerprints()).isEqualTo(before);
    }

    @Test
    void put_replaces_and_patch_changes_only_what_is_named() {
        var patched = json(as.user(), "PATCH", "/" + post, "{\"content\":\"cold\",\"status\":\"draft\",\"author\":1}");
        assertThat(patched.statusCode()).as(patched.asString()).isEqualTo(200);
        Map<String, Object> after = patched.jsonPath().getMap("");
        assertThat(after)
                .containsEntry("title", "On boots")
                .containsEntry("content", "cold")
                .containsEntry("tags", List.of("red"))
                .containsEntry("status", "published")
                .containsEntry("author", Map.of("id", (int) as.userId(), "full_name", "Ada"));
        assertThat(patched.header("ETag")).startsWith("\"1-");
        assertStatements(patched, 2);

        var tagged = json(as.user(), "PATCH", "/" + post, "{\"tags\":[\"blue\"]}");
        assertThat(tagged.jsonPath().getList("tags")).isEqualTo(List.of("blue"));
        assertThat(tagged.header("ETag")).startsWith("\"2-");
        assertStatements(tagged, 4);

        var replaced = json(as.user(), "PUT", "/" + post, "{\"title\":\"Bare\"}");
        Map<String, Object> bare = replaced.jsonPath().getMap("");
        assertThat(bare)
                .containsEntry("title", "Bare")
                .containsEntry("content", "")
                .containsEntry("tags", List.of())
                .containsEntry("status", "published");
        assertThat(replaced.header("ETag")).startsWith("\"3-");
        assertStatements(replaced, 3);
    }

    @Test
    void is_changed_by_its_owner_and_staff_only() {
        var before = fingerprints();
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            var body = "{\"title\":\"Other\"}";
            assertDetail(json(as.other(), method, "/" + post, body), 403, "permission_denied", FORBIDDEN);
            assertDetail(json(as.other(), method, "/" + draft, body), 404, "not_found", "Not found.");
            assertDetail(json(as.anonymous(), method, "/" + post, body), 401, "not_authenticated", UNKNOWN);
            assertDetail(json(as.anonymous(), method, "/" + draft, body), 401, "not_authenticated", UNKNOWN);
        }
        assertThat(fingerprints()).isEqualTo(before);

        for (var caller : List.of(as.user(), as.staff())) {
            var answer = json(caller, "PATCH", "/" + draft, "{\"content\":\"x\"}");
            assertThat(answer.jsonPath().getLong("author.id")).isEqualTo(as.userId());
        }
        assertThat(as.staff().delete(URL + "/" + draft).statusCode()).isEqualTo(204);
        assertThat(as.user().delete(URL + "/" + post).statusCode()).isEqualTo(204);
        assertThat(rows.count("posts")).isZero();
    }

    @Test
    void goes_with_its_comments_and_leaves_its_tags() {
        a.comment(post, as.otherId(), a.comment(post, as.otherId()));
        var kept = a.comment(draft, as.userId());

        var deleted = as.user().delete(URL + "/" + post);

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.asString()).isEmpty();
        assertThat(rows.value("select array_agg(id)::text from comments")).isEqualTo("{" + kept + "}");
        assertThat(rows.count("post_tags")).isZero();
        assertThat(rows.count("tags")).isEqualTo(2);
        assertDetail(as.user().delete(URL + "/" + post), 404, "not_found", "Not found.");
    }

    @Test
    void loses_a_tag_that_is_deleted() {
        var red = rows.value("select id from tags where name = 'red'");
        var tagged = rows.value("select count(*) from post_tags where tag_id = $1", red);

        assertThat(tagged).isEqualTo(1L);
        assertThat(as.staff().delete("/api/v1/tags/" + red).statusCode()).isEqualTo(204);
        assertThat(rows.value("select count(*) from post_tags where tag_id = $1", red))
                .isEqualTo(0L);
    }

    @Test
    void is_published_once_by_its_owner_or_staff() {
        var before = fingerprints();
        assertDetail(as.other().post(URL + "/" + draft + "/publish"), 404, "not_found", "Not found.");
        assertDetail(as.other().post(URL + "/" + post + "/publish"), 403, "permission_denied", FORBIDDEN);
        assertDetail(as.anonymous().post(URL + "/" + draft + "/publish"), 401, "not_authenticated", UNKNOWN);
        assertError(
                as.user().post(URL + "/" + post + "/publish"),
                409,
                "conflict",
                Map.of("status", List.of("This post is published already.")));
        assertThat(fingerprints()).isEqualTo(before);

        var start = rows.value("select now()");
        var answer = as.user().post(URL + "/" + draft + "/publish");
        assertThat(answer.asString()).isEqualTo("{\"status\":\"published\"}");
        assertStatements(answer, 1);
        assertThat(rows.value(
                        "select status = 'PUBLISHED' and published_at between $2 and now() from posts where id = $1",
                        draft,
                        start))
                .isEqualTo(true);
        assertThat(as.anonymous().get(URL + "/" + draft).statusCode()).isEqualTo(200);

        var another = a.post("Third").draft().by(as.otherId());
        assertThat(as.staff().post(URL + "/" + another + "/publish").statusCode())
                .isEqualTo(200);
    }

    @Test
    void is_published_by_one_of_many_who_try_at_once() {
        var answers = new ArrayList<CompletableFuture<Integer>>();
        for (var i = 0; i < 12; i++) {
            answers.add(CompletableFuture.supplyAsync(
                    () -> as.user().post(URL + "/" + draft + "/publish").statusCode()));
        }

        assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 200))
                .hasSize(1);
        assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 409))
                .hasSize(11);
        assertThat(rows.value("select version from posts where id = $1", draft)).isEqualTo(1L);
    }

    @Test
    void if_match_guards_against_lost_updates() {
        var seen = as.user().get(URL + "/" + post).header("ETag");
        assertThat(json(as.staff(), "PATCH", "/" + post, "{\"tags\":[]}").statusCode())
                .isEqualTo(200);
        var before = fingerprints();

        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            var answer = json(as.user().header("If-Match", seen), method, "/" + post, "{\"title\":\"x\"}");
            assertDetail(answer, 412, "precondition_failed", "The resource has changed since you read it.");
        }
        assertThat(fingerprints()).isEqualTo(before);
    }
}
