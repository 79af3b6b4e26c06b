package org.nuages.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertStatements;
import static org.nuages.core.testing.Answers.results;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class CommentTest extends ServiceTest {

    private long post;
    private long draft;
    private long first;
    private long hidden;
    private long reply;

    @BeforeEach
    void comments() {
        rows.clear();
        post = a.post("On boots").by(as.userId());
        draft = a.post("On hats").draft().by(as.userId());
        first = a.comment(post, as.otherId());
        hidden = a.comment(draft, as.userId());
        reply = a.comment(post, as.userId(), first);
    }

    private static String url(long post) {
        return "/api/v1/posts/" + post + "/comments";
    }

    private static List<Object> ids(long... ids) {
        return Arrays.stream(ids).<Object>mapToObj(id -> (int) id).toList();
    }

    @Test
    void shows_exactly_the_fields_of_the_contract() {
        rows.run("update users set first_name = '', last_name = 'Bo' where id = $1", as.userId());

        var answer = as.anonymous().get(url(post) + "/" + reply);

        var time = answer.jsonPath().getString("created_at");
        Map<String, Object> shown = answer.jsonPath().getMap("");
        assertThat(shown)
                .isEqualTo(Map.of(
                        "id",
                        (int) reply,
                        "user",
                        Map.of("id", (int) as.userId(), "full_name", "Bo"),
                        "text",
                        rows.value("select text from comments where id = $1", reply),
                        "parent",
                        (int) first,
                        "created_at",
                        time,
                        "updated_at",
                        time));
        assertThat(answer.header("ETag")).startsWith("\"0-");
        assertStatements(answer, 1);
        assertThat(as.anonymous()
                        .get(url(post) + "/" + first + "?fields=parent,user.id")
                        .asString())
                .isEqualTo("{\"user\":{\"id\":" + as.otherId() + "},\"parent\":null}");
    }

    @Test
    void are_listed_oldest_first() {
        var third = a.comment(post, as.otherId());

        assertThat(results(as.anonymous().get(url(post)), "id")).isEqualTo(ids(first, reply, third));
        assertThat(results(as.anonymous().get(url(post)), "parent")).isEqualTo(Arrays.asList(null, (int) first, null));
        assertThat(results(as.anonymous().get(url(post) + "?ordering=-created_at"), "id"))
                .isEqualTo(ids(first, reply, third));
        var page = as.anonymous().get(url(post) + "?page_size=2&page=2");
        assertThat(results(page, "id")).isEqualTo(ids(third));
        assertThat(page.jsonPath().getLong("count")).isEqualTo(3);
        assertThat(results(as.anonymous().get(url(post) + "?page_size=2&cursor="), "id"))
                .isEqualTo(ids(first, reply));
        assertThat(results(as.user().get(url(draft)), "id")).isEqualTo(ids(hidden));
        assertThat(results(as.user().get(url(a.post("New").by(as.userId()))), "id"))
                .isEmpty();
    }

    @Test
    void take_as_many_statements_for_many_as_for_one() {
        for (var i = 0; i < 5; i++) {
            a.comment(post, i % 2 == 0 ? as.userId() : as.otherId(), first);
        }

        assertStatements(as.user().get(url(post) + "?page_size=7"), 2);
        assertStatements(as.user().get(url(post) + "?page_size=1"), 3);
        assertStatements(as.user().get(url(post) + "?page_size=4"), 2);
        assertStatements(as.user().get(url(post) + "?page_size=1&cursor="), 2);
        assertStatements(as.user().get(url(post) + "?page_size=7&cursor="), 2);
    }

    @Test
    void of_a_post_that_the_caller_may_not_see_are_404() {
        for (var path : List.of(url(draft), url(draft) + "/" + hidden, url(draft) + "?cursor=")) {
            assertDetail(as.anonymous().get(path), 404, "not_found", "Not found.");
            assertDetail(as.other().get(path), 404, "not_found", "Not found.");
            assertThat(as.user().get(path).statusCode()).isEqualTo(200);
            assertThat(as.staff().get(path).statusCode()).isEqualTo(200);
        }
        assertDetail(as.staff().get(url(999)), 404, "not_found", "Not found.");
        assertDetail(as.staff().get("/api/v1/posts/x/comments"), 404, "not_found", "Not found.");
    }

    @Test
    void of_one_post_are_not_found_below_another() {
        assertDetail(as.staff().get(url(draft) + "/" + first), 404, "not_found", "Not found.");
        assertDetail(as.staff().get(url(post) + "/" + hidden), 404, "not_found", "Not found.");
        assertDetail(as.staff().get(url(post) + "/x"), 404, "not_found", "Not found.");
    }

    @Test
    void stream_to_staff_only() {
        var stream = as.staff().accept("application/x-ndjson").get(url(post) + "?fields=id");
        assertThat(stream.asString()).isEqualTo("{\"id\":%d}\n{\"id\":%d}\n".formatted(first, reply));
        assertThat(as.user().accept("application/x-ndjson").get(url(post)).statusCode())
                .isEqualTo(403);
    }
}
