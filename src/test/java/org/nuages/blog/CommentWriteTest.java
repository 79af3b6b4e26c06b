package org.nuages.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class CommentWriteTest extends ServiceTest {

    private static final String FORBIDDEN = "You do not have permission to perform this action.";
    private static final String UNKNOWN = "Authentication credentials were not provided.";
    private static final Map<String, List<String>> NO_PARENT =
            Map.of("parent", List.of("Reply to a comment on the same post that is no reply itself."));

    private long post;
    private long draft;
    private long comment;

    @BeforeEach
    void aComment() {
        rows.clear();
        post = a.post("On boots").by(as.otherId());
        draft = a.post("On hats").draft().by(as.otherId());
        comment = a.comment(post, as.userId());
    }

    private static Response json(RequestSpecification caller, String method, String path, String body) {
        return caller.contentType("application/json").body(body).request(method, path);
    }

    private static String url(long post) {
        return "/api/v1/posts/" + post + "/comments";
    }

    private static String url(long post, long comment) {
        return url(post) + "/" + comment;
    }

    private static String reply(long parent) {
        return "{\"text\":\"No.\",\"parent\":" + parent + "}";
    }

    @Test
    void is_made_by_anybody_who_has_signed_in_and_sees_the_post() {
        var body = "{\"text\":\"True.\",\"user\":" + as.otherId() + ",\"post\":" + draft + "}";

        var answer = json(as.user(), "POST", url(post), body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .endsWith(url(post, answer.jsonPath().getLong("id")));
        Map<String, Object> made = answer.jsonPath().getMap("");
        assertThat(made)
                .containsEntry("text", "True.")
                .containsEntry("user", Map.of("id", (int) as.userId(), "full_name", "Ada"))
                .containsEntry("parent", null);
        assertThat(as.anonymous().get(answer.header("Location")).jsonPath().getMap(""))
                .isEqualTo(made);
        assertStatements(answer, 2);
        assertThat(json(as.other(), "POST", url(draft), "{\"text\":\"x\"}").statusCode())
                .isEqualTo(201);
        assertThat(json(as.staff(), "POST", url(draft), "{\"text\":\"x\"}").statusCode())
                .isEqualTo(201);
        assertThat(as.anonymous().get("/api/v1/posts/" + post).jsonPath().getInt("comments_count"))
                .isEqualTo(2);
    }

    @Test
    void is_not_made_by_others() {
        var before = rows.fingerprint("comments");
        var body = "{\"text\":\"x\"}";

        assertDetail(json(as.anonymous(), "POST", url(post), body), 401, "not_authenticated", UNKNOWN);
        assertDetail(json(as.user(), "POST", url(draft), body), 404, "not_found", "Not found.");
        assertDetail(json(as.user(), "POST", url(draft), "{}"), 404, "not_found", "Not found.");
        assertDetail(json(as.staff(), "POST", url(999), body), 404, "not_found", "Not found.");
        assertThat(rows.fingerprint("comments")).isEqualTo(before);
    }

    @Test
    void replies_to_a_comment_on_the_same_post_that_is_no_reply() {
        var answer = json(as.other(), "POST", url(post), reply(comment));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getLong("parent")).isEqualTo(comment);
        assertStatements(answer, 3);
        var elsewhere = a.comment(draft, as.otherId());
        var before = rows.fingerprint("comments");

        assertInvalid(json(as.user(), "POST", url(post), reply(answer.jsonPath().getLong("id"))), NO_PARENT);
        assertInvalid(json(as.user(), "POST", url(post), reply(elsewhere)), NO_PARENT);
        assertInvalid(
                json(as.user(), "POST", url(post), "{\"text\":\"\",\"parent\":999}"),
                Map.of(
                        "text", List.of("This field may not be blank."),
                        "parent", List.of("Invalid pk \"999\" - object does not exist.")));
        assertInvalid(
                json(as.user(), "POST", url(post), "{\"parent\":\"x\"}"),
                Map.of(
                        "text", List.of("This field is required."),
                        "parent", List.of("Incorrect type. Expected pk value, received str.")));
        assertThat(rows.fingerprint("comments")).isEqualTo(before);
    }

    @Test
    void stays_where_it_is_when_it_is_changed() {
        var other = a.comment(post, as.otherId());
        var reply = a.comment(post, as.userId(), comment);

        for (var method : List.of("PUT", "PATCH")) {
            var body = "{\"text\":\"%s\",\"parent\":%d,\"user\":1,\"post\":%d}".formatted(method, other, draft);
            var answer = json(as.user(), method, url(post, reply), body);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.jsonPath().getString("text")).isEqualTo(method);
            assertThat(answer.jsonPath().getLong("parent")).isEqualTo(comment);
            assertThat(answer.jsonPath().getLong("user.id")).isEqualTo(as.userId());
            assertStatements(answer, 2);
        }
        assertThat(json(as.user(), "PATCH", url(post, reply), "{}").header("ETag"))
                .startsWith("\"3-");
        assertInvalid(
                json(as.user(), "PUT", url(post, reply), "{}"), Map.of("text", List.of("This field is required.")));
        assertThat(rows.value("select text from comments where id = $1", reply)).isEqualTo("PATCH");
    }

    @Test
    void is_changed_by_its_owner_and_staff_only() {
        var hidden = a.comment(draft, a.user("third@example.org"));
        var before = rows.fingerprint("comments");
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            var body = "{\"text\":\"x\"}";
            assertDetail(json(as.other(), method, url(post, comment), body), 403, "permission_denied", FORBIDDEN);
            assertDetail(json(as.other(), method, url(draft, hidden), body), 403, "permission_denied", FORBIDDEN);
            assertDetail(json(as.user(), method, url(draft, hidden), body), 404, "not_found", "Not found.");
            assertDetail(json(as.user(), method, url(draft, comment), body), 404, "not_found", "Not found.");
            assertDetail(json(as.anonymous(), method, url(post, comment), body), 401, "not_authenticated", UNKNOWN);
        }
        assertThat(rows.fingerprint("comments")).isEqualTo(before);

        assertThat(json(as.staff(), "PATCH", url(post, comment), "{\"text\":\"x\"}")
                        .jsonPath()
                        .getLong("user.id"))
                .isEqualTo(as.userId());
        assertThat(as.user().delete(url(post, comment)).statusCode()).isEqualTo(204);
        assertThat(as.staff().delete(url(draft, hidden)).statusCode()).isEqualTo(204);
        assertThat(rows.count("comments")).isZero();
    }

    @Test
    void goes_with_its_replies() {
        a.comment(post, as.otherId(), comment);
        var kept = a.comment(post, as.otherId());

        assertThat(as.user().delete(url(post, comment)).statusCode()).isEqualTo(204);
        assertThat(rows.value("select array_agg(id)::text from comments")).isEqualTo("{" + kept + "}");
        assertDetail(as.user().delete(url(post, comment)), 404, "not_found", "Not found.");
    }

    @Test
    void if_match_guards_against_lost_updates() {
        var seen = as.user().get(url(post, comment)).header("ETag");
        assertThat(json(as.staff(), "PATCH", url(post, comment), "{\"text\":\"x\"}")
                        .statusCode())
                .isEqualTo(200);
        var before = rows.fingerprint("comments");

        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            var answer = json(as.user().header("If-Match", seen), method, url(post, comment), "{\"text\":\"y\"}");
            assertDetail(answer, 412, "precondition_failed", "The resource has changed since you read it.");
        }
        assertThat(rows.fingerprint("comments")).isEqualTo(before);
    }
}
