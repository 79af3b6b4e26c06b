package org.nuages.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class BookListTest extends ServiceTest {

    private static final String URL = "/api/v1/books";

    private long ada;

    @BeforeEach
    void clear() {
        rows.clear();
        ada = a.author("Ada Byron");
    }

    private static List<String> titles(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath().getList("results.title");
    }

    @Test
    void shows_exactly_the_fields_of_the_contract() {
        a.tag("blue");
        a.tag("red");
        var id = a.book("Dune")
                .rating("4.5")
                .sales(7)
                .published(LocalDate.parse("2024-02-29"))
                .tags("red", "blue")
                .by(ada);
        a.review(id, as.userId(), 4);
        a.review(id, as.otherId(), 3);

        var answer = as.anonymous().get(URL);

        assertThat(answer.jsonPath().getMap("")).containsOnlyKeys("count", "next", "previous", "page_size", "results");
        Map<String, Object> book = answer.jsonPath().getMap("results[0]");
        assertThat(book)
                .containsOnlyKeys(
                        "id",
                        "title",
                        "isbn",
                        "author",
                        "tags",
                        "rating",
                        "review_rating",
                        "reviews_count",
                        "sales",
                        "status",
                        "published_date",
                        "created_at",
                        "updated_at")
                .containsEntry("id", (int) id)
                .containsEntry("title", "Dune")
                .containsEntry("author", Map.of("id", (int) ada, "name", "Ada Byron"))
                .containsEntry("tags", List.of("blue", "red"))
                .containsEntry("rating", "4.50")
                .containsEntry("review_rating", "3.50")
                .containsEntry("reviews_count", 2)
                .containsEntry("sales", 7)
                .containsEntry("status", "published")
                .containsEntry("published_date", "2024-02-29");
        Map<String, Object> alone =
                as.anonymous().get(URL + "/" + id).jsonPath().getMap("");
        assertThat(alone).isEqualTo(book);
    }

    @Test
    void shows_drafts_to_staff_and_to_who_entered_them() {
        var draft = a.book("draft").draft().owner(as.userId()).by(ada);
        a.book("published").by(ada);
        a.book("demo").draft().by(ada);

        assertThat(titles(as.anonymous().get(URL))).containsExactly("published");
        assertThat(titles(as.other().get(URL))).containsExactly("published");
        assertThat(titles(as.user().get(URL))).containsExactly("published", "draft");
        assertThat(titles(as.staff().get(URL))).containsExactly("published", "demo", "draft");
        assertThat(as.user().get(URL).jsonPath().getLong("count")).isEqualTo(2);
        assertThat(titles(as.user().get(URL + "?status=draft"))).containsExactly("draft");
        assertThat(titles(as.other().get(URL + "?status=draft"))).isEmpty();
        assertThat(as.anonymous().get(URL + "/" + draft).statusCode()).isEqualTo(404);
        assertThat(as.other().get(URL + "/" + draft).statusCode()).isEqualTo(404);
        assertThat(as.user().get(URL + "/" + draft).statusCode()).isEqualTo(200);
        assertThat(as.staff().get(URL + "/" + draft).statusCode()).isEqualTo(200);
    }

    @Test
    void takes_the_same_few_statements_whatever_the_page_size() {
        a.tag("red");
        for (var title : List.of("a", "b", "c")) {
            a.review(a.book(title).tags("red").by(a.author(title)), as.userId(), 5);
        }

        assertStatements(as.user().get(URL + "?page_size=3"), 1);
        assertStatements(as.user().get(URL + "?page_size=2&cursor="), 1);
        assertStatements(as.user().get(URL + "?page_size=3&cursor="), 1);
        assertStatements(as.staff().get(URL + "?page_size=2"), 2);
        assertStatements(as.staff().get(URL + "?page_size=1"), 1);
        assertStatements(as.anonymous().get(URL + "/1"), 1);
        assertThat(as.anonymous()
                        .get(URL + "?fields=title,author.name&page_size=1")
                        .jsonPath()
                        .getList("results"))
                .isEqualTo(List.of(Map.of("title", "c", "author", Map.of("name", "c"))));
    }

    @Test
    void orders_by_date_with_those_without_one_last() {
        a.book("old").published(LocalDate.parse("2001-01-01")).rating("3").by(ada);
        a.book("none").draft().rating("5").by(ada);
        a.book("new").published(LocalDate.parse("2020-01-01")).by(ada);
        a.book("twin").published(LocalDate.parse("2020-01-01")).rating("4").by(ada);

        assertThat(titles(as.staff().get(URL))).containsExactly("twin", "new", "old", "none");
        assertThat(titles(as.staff().get(URL + "?ordering=published_date")))
                .containsExactly("old", "new", "twin", "none");
        assertThat(titles(as.staff().get(URL + "?ordering=-rating"))).containsExactly("none", "twin", "old", "new");
        assertThat(titles(as.staff().get(URL + "?ordering=title"))).containsExactly("new", "none", "old", "twin");
        assertThat(titles(as.staff().get(URL + "?ordering=sales"))).containsExactly("twin", "new", "old", "none");
    }

    @Test
    void pages_by_cursor_through_those_without_a_date_and_back() {
        for (var n = 0; n < 3; n++) {
            a.book("dated " + n).by(ada);
            a.book("draft " + n).draft().by(ada);
        }
        for (var ordering : List.of("-published_date", "published_date", "-rating", "title")) {
            var whole = titles(as.staff().get(URL + "?ordering=" + ordering));
            var there = new ArrayList<String>();
            var last = "";
            for (var url = URL + "?page_size=1&cursor=&ordering=" + ordering; url != null; ) {
                var page = as.staff().urlEncodingEnabled(false).get(url);
                there.addAll(titles(page));
                last = page.jsonPath().getString("previous");
                url = page.jsonPath().getString("next");
            }
            assertThat(there).as(ordering).isEqualTo(whole);
            var back = new ArrayList<String>();
            for (var url = last; url != null; ) {
                var page = as.staff().urlEncodingEnabled(false).get(url);
                back.addAll(0, titles(page));
                url = page.jsonPath().getString("previous");
            }
            assertThat(back).as(ordering).isEqualTo(whole.subList(0, 5));
        }
    }

    @Test
    void filters_by_author_tag_status_rating_and_date() {
        a.tag("red");
        a.tag("blue");
        var bob = a.author("Bob");
        a.book("one")
                .published(LocalDate.parse("2024-05-01"))
                .tags("red", "blue")
                .rating("4")
                .by(ada);
        a.book("two")
                .published(LocalDate.parse("2024-05-02"))
                .tags("red")
                .rating("3.99")
                .by(bob);
        a.book("three").draft().by(bob);

        assertThat(titles(as.staff().get(URL + "?author=" + bob))).containsExactly("two", "three");
        assertThat(titles(as.staff().get(URL + "?author=999"))).isEmpty();
        assertThat(titles(as.staff().get(URL + "?author=" + bob + "&status=published")))
                .containsExactly("two");
        assertThat(titles(as.staff().get(URL + "?tag=red"))).containsExactly("two", "one");
        assertThat(titles(as.staff().get(URL + "?tag=blue"))).containsExactly("one");
        assertThat(titles(as.staff().get(URL + "?tag=green"))).isEmpty();
        assertThat(titles(as.staff().get(URL + "?min_rating=4"))).containsExactly("one");
        assertThat(titles(as.staff().get(URL + "?max_rating=3.99"))).containsExactly("two");
        assertThat(titles(as.staff().get(URL + "?published_date_after=2024-05-02")))
                .containsExactly("two");
        assertThat(titles(as.staff().get(URL + "?published_date_before=2024-05-01")))
                .containsExactly("one");
        assertInvalid(
                as.anonymous()
                        .get(URL + "?author=x&status=sold&min_rating=high&published_date_after=2024-02-30"
                                + "&published_date_before=0000-01-01"),
                Map.of(
                        "author", List.of("Enter a whole number."),
                        "status", List.of("Select a valid choice. sold is not one of the available choices."),
                        "min_rating", List.of("Enter a number."),
                        "published_date_after", List.of("Enter a valid date."),
                        "published_date_before", List.of("Enter a valid date.")));
    }

    @Test
    void searches_titles_and_names_of_authors() {
        a.book("Dune").by(ada);
        a.book("Byron's life").by(a.author("Bob"));
        a.book("Other").by(a.author("Bob"));

        assertThat(titles(as.anonymous().queryParam("search", "bYRON").get(URL)))
                .containsExactly("Byron's life", "Dune");
        assertThat(titles(as.anonymous().queryParam("search", "dune byron").get(URL)))
                .containsExactly("Dune");
        assertThat(titles(as.anonymous().queryParam("search", "b").get(URL + "?ordering=title")))
                .containsExactly("Byron's life", "Dune", "Other");
        assertThat(titles(as.anonymous().queryParam("search", "%").get(URL))).isEmpty();
        assertStatements(as.anonymous().queryParam("search", "byron").get(URL), 1);
    }

    @Test
    void a_search_by_author_is_counted_again_once_an_author_has_changed() {
        a.book("one").by(ada);
        a.book("two").by(ada);
        var url = URL + "?search=byron&page_size=1";
        assertThat(as.anonymous().get(url).jsonPath().getLong("count")).isEqualTo(2);

        rows.run("insert into books (title, isbn, author_id, status) values ('three', '3', $1, 'PUBLISHED')", ada);
        assertThat(as.anonymous().get(url).jsonPath().getLong("count")).isEqualTo(3);
        var bob = a.author("Bob");
        rows.run("update books set author_id = $1 where title = 'three'", bob);
        assertThat(as.anonymous().get(url).jsonPath().getLong("count")).isEqualTo(2);
        rows.run("update authors set name = 'Bob Byron' where id = $1", bob);
        assertThat(as.anonymous().get(url).jsonPath().getLong("count")).isEqualTo(3);
    }

    @Test
    void a_filter_by_tag_is_counted_again_once_tags_have_changed() {
        a.tag("red");
        a.book("one").tags("red").by(ada);
        a.book("two").tags("red").by(ada);
        var three = a.book("three").by(ada);
        var url = URL + "?tag=red&page_size=1";
        assertThat(as.anonymous().get(url).jsonPath().getLong("count")).isEqualTo(2);
        assertStatements(as.anonymous().get(url), 1);

        rows.run("insert into book_tags (book_id, tag_id) values ($1, 1)", three);
        assertThat(as.anonymous().get(url).jsonPath().getLong("count")).isEqualTo(3);
    }

    /** Reviews change their book's figures only. */
    @Test
    void a_review_makes_no_list_be_counted_again() {
        var one = a.book("one").by(ada);
        a.book("two").by(ada);
        assertThat(as.anonymous().get(URL + "?page_size=1").jsonPath().getLong("count"))
                .isEqualTo(2);

        a.review(one, as.userId(), 5);
        assertStatements(as.anonymous().get(URL + "?page_size=1"), 1);
    }

    @Test
    void bestsellers_are_the_ten_that_have_sold_most() {
        for (var n = 0; n < 12; n++) {
            a.book("b" + n).sales(10_000 + n / 2).by(ada);
        }
        a.book("short of it").sales(9_999).by(ada);
        a.book("draft").draft().sales(99_999).by(ada);

        var answer = as.staff().get(URL + "/bestsellers?fields=title,author.name");

        assertThat(answer.jsonPath().getList("title"))
                .containsExactly("b11", "b10", "b9", "b8", "b7", "b6", "b5", "b4", "b3", "b2");
        assertThat(answer.jsonPath().getMap("[0]"))
                .isEqualTo(Map.of("title", "b11", "author", Map.of("name", "Ada Byron")));
        assertStatements(answer, 1);
        rows.run("update books set sales = 9999 where title <> 'b0'");
        assertThat(as.anonymous().get(URL + "/bestsellers").jsonPath().getList("title"))
                .containsExactly("b0");
    }

    @Test
    void bestsellers_are_kept_until_something_in_them_changes() {
        rows.run("insert into tags (name) values ('old')");
        var book = a.book("Dune").sales(10_000).tags("old").by(ada);
        var url = URL + "/bestsellers?fields=author.name,tags,reviews_count";

        assertStatements(as.anonymous().get(url), 1);
        assertStatements(as.staff().get(url), 0);
        rows.run("update authors set name = 'Frank' where id = $1", ada);
        rows.run("update tags set name = 'new' where name = 'old'");
        a.review(book, as.userId(), 5);
        var answer = as.anonymous().get(url);

        assertStatements(answer, 1);
        assertThat(answer.jsonPath().getList(""))
                .isEqualTo(
                        List.of(Map.of("author", Map.of("name", "Frank"), "tags", List.of("new"), "reviews_count", 1)));
        rows.run("delete from book_tags");
        assertThat(as.anonymous().get(url).jsonPath().getList("[0].tags")).isEmpty();
    }
}
