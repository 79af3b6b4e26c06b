package org.nuages.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class PostTest extends ServiceTest {

    private static final String URL = "/api/v1/posts/";

    private long post;
    private long draft;

    @BeforeEach
    void aPost() {
        rows.clear();
        a.tag("red");
        a.tag("blue");
        post = a.post("On boots")
                .content("They are warm.")
                .tagged("red", "blue")
                .created("2025-05-01T10:00:00Z")
                .by(as.userId());
        draft = a.post("On hats").draft().by(as.userId());
    }

    @Test
    void shows_exactly_the_fields_of_the_contract() {
        a.comment(post, as.otherId(), a.comment(post, as.otherId()));
        a.comment(draft, as.userId());
        rows.run("update users set last_name = 'Lovelace' where id = $1", as.userId());

        var answer = as.anonymous().get(URL + post);

        Map<String, Object> expected = new HashMap<>(Map.of(
                "id", (int) post,
                "title", "On boots",
                "content", "They are warm.",
                "author", Map.of("id", (int) as.userId(), "full_name", "Ada Lovelace"),
                "tags", List.of("blue", "red"),
                "status", "published",
                "published_at", "2025-05-01T10:00:00Z",
                "comments_count", 2,
                "created_at", "2025-05-01T10:00:00Z",
                "updated_at", "2025-05-01T10:00:00Z"));
        expected.put("slug", rows.value("select slug from posts where id = $1", post));
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Object> shown = answer.jsonPath().getMap("");
        assertThat(shown).isEqualTo(expected);
        assertStatements(answer, 1);
    }

    @Test
    void is_its_authors_and_the_staffs_alone_until_it_is_published() {
        Map<String, Object> shown = as.user().get(URL + draft).jsonPath().getMap("");
        assertThat(shown)
                .containsEntry("status", "draft")
                .containsEntry("published_at", null)
                .containsEntry("tags", List.of())
                .containsEntry("comments_count", 0);
        assertThat(as.staff().get(URL + draft).statusCode()).isEqualTo(200);
        assertDetail(as.other().get(URL + draft), 404, "not_found", "Not found.");
        assertDetail(as.anonymous().get(URL + draft), 404, "not_found", "Not found.");
    }

    @Test
    void is_found_by_its_slug() {
        var slug = (String) rows.value("select slug from posts where id = $1", post);
        var hidden = (String) rows.value("select slug from posts where id = $1", draft);

        var answer = as.anonymous().get(URL + "by_slug/" + slug + "?fields=id");
        assertThat(answer.asString()).isEqualTo("{\"id\":" + post + "}");
        assertStatements(answer, 1);
        assertThat(as.user().get(URL + "by_slug/" + hidden).statusCode()).isEqualTo(200);
        assertDetail(as.other().get(URL + "by_slug/" + hidden), 404, "not_found", "Not found.");
        assertDetail(as.anonymous().get(URL + "by_slug/nowhere"), 404, "not_found", "Not found.");
    }

    /** The path is also that of the comments on a post called "by_slug", which is none. */
    @Test
    void is_found_by_a_slug_that_is_a_name_of_ours() {
        for (var slug : List.of("comments", "publish", "by_slug")) {
            rows.run("update posts set slug = $2 where id = $1", post, slug);
            assertThat(as.anonymous()
                            .get(URL + "by_slug/" + slug + "?fields=slug")
                            .asString())
                    .isEqualTo("{\"slug\":\"" + slug + "\"}");
        }
    }

    @Test
    void reaches_into_nested_objects_with_fields_and_omit() {
        assertThat(as.anonymous()
                        .get(URL + post + "?fields=title,author.full_name")
                        .asString())
                .isEqualTo("{\"title\":\"On boots\",\"author\":{\"full_name\":\"Ada\"}}");
        assertThat(as.anonymous()
                        .get(URL + post + "?fields=author,tags&omit=author.full_name")
                        .asString())
                .isEqualTo("{\"author\":{\"id\":" + as.userId() + "},\"tags\":[\"blue\",\"red\"]}");
        assertThat(as.anonymous().get(URL + post + "?fields=nonsense").asString())
                .isEqualTo("{}");
    }

    @Test
    void has_an_etag_that_changes_with_what_it_shows() {
        var before = as.anonymous().get(URL + post).header("ETag");
        assertThat(as.anonymous()
                        .header("If-None-Match", before)
                        .get(URL + post)
                        .statusCode())
                .isEqualTo(304);

        a.comment(post, as.otherId());
        var after = as.anonymous().header("If-None-Match", before).get(URL + post);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.header("ETag")).startsWith("\"0-").isNotEqualTo(before);
    }

    @Test
    void answers_404_to_ids_that_are_none() {
        for (var id : new String[] {"0", "-1", "x", "1.5", "99999999999999999999"}) {
            assertDetail(as.anonymous().get(URL + id), 404, "not_found", "Not found.");
        }
    }
}
