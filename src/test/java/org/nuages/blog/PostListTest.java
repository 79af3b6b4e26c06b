package org.nuages.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;
import static org.nuages.core.testing.Answers.titles;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class PostListTest extends ServiceTest {

    private static final String URL = "/api/v1/posts";

    @BeforeEach
    void clear() {
        rows.clear();
    }

    @Test
    void shows_exactly_the_fields_of_the_contract() {
        a.tag("red");
        var post = a.post("On boots").content("Warm.").tagged("red").by(as.userId());
        a.comment(post, as.otherId());

        var answer = as.anonymous().get(URL);

        assertThat(answer.jsonPath().getMap("")).containsOnlyKeys("count", "next", "previous", "page_size", "results");
        Map<String, Object> shown = answer.jsonPath().getMap("results[0]");
        assertThat(shown)
                .isEqualTo(as.anonymous().get(URL + "/" + post).jsonPath().getMap(""))
                .containsEntry("content", "Warm.")
                .containsEntry("comments_count", 1)
                .containsOnlyKeys(
                        "id",
                        "title",
                        "slug",
                        "content",
                        "author",
                        "tags",
                        "status",
                        "published_at",
                        "comments_count",
                        "created_at",
                        "updated_at");
    }

    @Test
    void shows_everybody_what_is_published_and_authors_their_drafts() {
        a.post("published").by(as.userId());
        a.post("mine").draft().by(as.userId());
        a.post("another's").draft().by(as.otherId());

        assertThat(titles(as.anonymous().get(URL))).containsExactly("published");
        assertThat(titles(as.user().get(URL))).containsExactly("mine", "published");
        assertThat(titles(as.other().get(URL))).containsExactly("another's", "published");
        assertThat(titles(as.staff().get(URL))).containsExactly("another's", "mine", "published");
        assertThat(as.user().get(URL + "?page_size=1").jsonPath().getLong("count"))
                .isEqualTo(2);
        assertThat(titles(as.user().get(URL + "?status=draft"))).containsExactly("mine");
        assertThat(titles(as.user().get(URL + "?search=another"))).isEmpty();
        assertThat(titles(as.anonymous().get(URL + "?status=draft"))).isEmpty();
        assertThat(titles(as.anonymous().get(URL + "?author=" + as.otherId()))).isEmpty();
    }

    @Test
    void streams_to_staff_only() {
        a.post("one").by(as.userId());
        a.post("two").draft().by(as.userId());

        var stream = as.staff().accept("application/x-ndjson").get(URL + "?fields=title,author.id");
        assertThat(stream.asString()).isEqualTo("""
                {"title":"two","author":{"id":900001}}
                {"title":"one","author":{"id":900001}}
                """);
        assertThat(as.user().accept("application/x-ndjson").get(URL).statusCode())
                .isEqualTo(403);
    }

    @Test
    void orders_by_newest_first_and_drops_names_it_does_not_know() {
        a.post("b").by(as.userId());
        a.post("a").by(as.userId());
        a.post("c").by(as.userId());

        assertThat(titles(as.anonymous().get(URL))).containsExactly("c", "a", "b");
        assertThat(titles(as.anonymous().get(URL + "?ordering=published_at"))).containsExactly("c", "a", "b");
        assertThat(titles(as.anonymous().get(URL + "?ordering=created_at"))).containsExactly("b", "a", "c");
        assertThat(titles(as.anonymous().get(URL + "?ordering=-title"))).containsExactly("c", "b", "a");
    }

    @Test
    void goes_by_cursor_both_ways() {
        List.of("a", "b", "c").forEach(title -> a.post(title).by(as.userId()));

        var first = as.anonymous().get(URL + "?cursor=&page_size=2");
        assertThat(titles(first)).containsExactly("c", "b");
        a.post("d").by(as.userId());
        var second =
                as.anonymous().urlEncodingEnabled(false).get(first.jsonPath().getString("next"));
        assertThat(titles(second)).containsExactly("a");
        assertStatements(second, 1);
        var back =
                as.anonymous().urlEncodingEnabled(false).get(second.jsonPath().getString("previous"));
        assertThat(titles(back)).containsExactly("c", "b");
        assertStatements(back, 1);
    }

    @Test
    void searches_title_and_content() {
        a.post("Red shoes").content("soft").by(as.userId());
        a.post("Shoes").content("a RED one, 100%").by(as.userId());
        a.post("Hats").content("red").by(as.userId());

        assertThat(titles(as.anonymous().queryParam("search", "red shoe").get(URL)))
                .containsExactly("Shoes", "Red shoes");
        assertThat(titles(as.anonymous().queryParam("search", "%").get(URL))).containsExactly("Shoes");
        assertThat(titles(as.anonymous().queryParam("search", "\"red shoes\"").get(URL)))
                .containsExactly("Red shoes");
    }

    @Test
    void filters_by_author_tag_status_and_time() {
        a.tag("red");
        a.tag("blue");
        a.post("one").tagged("red", "blue").created("2025-05-01T23:59:59Z").by(as.userId());
        a.post("two").tagged("red").created("2025-05-02T00:00:00Z").by(as.otherId());
        a.post("three").draft().created("2025-05-03T00:00:00Z").by(as.userId());

        assertThat(titles(as.user().get(URL + "?author=" + as.userId()))).containsExactly("three", "one");
        assertThat(titles(as.user().get(URL + "?author=" + as.otherId()))).containsExactly("two");
        assertThat(titles(as.user().get(URL + "?author=1"))).isEmpty();
        assertThat(titles(as.user().get(URL + "?tag=red"))).containsExactly("two", "one");
        assertThat(titles(as.user().get(URL + "?tag=blue"))).containsExactly("one");
        assertThat(titles(as.user().get(URL + "?tag=nowhere"))).isEmpty();
        assertThat(titles(as.user().get(URL + "?status=draft"))).containsExactly("three");
        assertThat(titles(as.user().get(URL + "?created_at_before=2025-05-01"))).containsExactly("one");
        assertThat(titles(as.user().get(URL + "?created_at_after=2025-05-02"))).containsExactly("three", "two");
        assertThat(titles(as.user().get(URL + "?updated_at_after=2025-05-03"))).containsExactly("three");
        assertThat(titles(as.user().get(URL + "?unknown=1"))).containsExactly("three", "two", "one");
    }

    @Test
    void names_all_malformed_filters_at_once() {
        var answer =
                as.anonymous().get(URL + "?author=x&status=sold&created_at_after=soon&created_at_before=2025-13-01");

        assertInvalid(
                answer,
                Map.of(
                        "author", List.of("Enter a whole number."),
                        "status", List.of("Select a valid choice. sold is not one of the available choices."),
                        "created_at_after", List.of("Enter a valid date/time."),
                        "created_at_before", List.of("Enter a valid date/time.")));
        assertStatements(answer, 0);
        assertInvalid(
                as.anonymous().urlEncodingEnabled(false).get(URL + "?tag=%00"),
                Map.of("tag", List.of("Null characters are not allowed.")));
    }

    @Test
    void takes_as_many_statements_for_many_as_for_one() {
        a.tag("red");
        for (var i = 0; i < 5; i++) {
            a.comment(a.post("p" + i).tagged("red").by(as.userId()), as.otherId());
        }

        assertStatements(as.user().get(URL + "?page_size=5"), 1);
        assertStatements(as.user().get(URL + "?page_size=1"), 2);
        assertStatements(as.user().get(URL + "?page_size=4"), 1);
        assertStatements(as.user().get(URL + "?page_size=4&tag=red"), 2);
        assertStatements(as.user().get(URL + "?page_size=1&tag=red"), 1);
        assertStatements(as.user().get(URL + "?page_size=1&cursor="), 1);
        assertStatements(as.user().get(URL + "?page_size=5&cursor="), 1);
    }

    @Test
    void counts_a_tagged_list_anew_when_tags_have_changed() {
        a.tag("red");
        var one = a.post("one").tagged("red").by(as.userId());
        a.post("two").tagged("red").by(as.userId());
        a.post("three").tagged("red").by(as.userId());
        var list = URL + "?tag=red&page_size=1";

        assertThat(as.anonymous().get(list).jsonPath().getLong("count")).isEqualTo(3);
        rows.run("delete from post_tags where post_id = $1", one);
        assertThat(as.anonymous().get(list).jsonPath().getLong("count")).isEqualTo(2);
        rows.run("update tags set name = 'green'");
        assertThat(as.anonymous().get(list).jsonPath().getLong("count")).isZero();
    }
}
