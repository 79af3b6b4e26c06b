package org.nuages.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertInvalid;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

/** Forms say all that JSON can say, in the spelling of Django REST Framework. */
@QuarkusTest
public class FormTest extends ServiceTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String POSTS = "/api/v1/posts";

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private RequestSpecification form(String content) {
        return as.user().contentType(FORM).body(content);
    }

    private static List<String> tags(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.jsonPath().getList("tags");
    }

    @Test
    void a_list_is_a_name_repeated_or_numbered() {
        a.tag("red");
        a.tag("blue");

        assertThat(tags(form("title=One&tags=red&tags=blue").post(POSTS))).containsExactlyInAnyOrder("red", "blue");
        assertThat(tags(form("title=Two&tags=red").post(POSTS))).containsExactly("red");
        assertThat(tags(form("title=Three&tags[0]=red&tags[1]=blue").post(POSTS)))
                .containsExactlyInAnyOrder("red", "blue");
        assertThat(tags(as.user()
                        .multiPart("title", "Four")
                        .multiPart("tags", "red")
                        .multiPart("tags", "blue")
                        .post(POSTS)))
                .containsExactlyInAnyOrder("red", "blue");
        assertThat(rows.count("posts")).isEqualTo(4);
    }

    @Test
    void of_what_is_no_list_the_last_value_counts() {
        assertThat(form("title=One&title=Two").post(POSTS).jsonPath().getString("title"))
                .isEqualTo("Two");
    }

    @Test
    void dots_reach_into_objects() {
        var me = form("profile.bio=Hello&profile.location=Oslo").patch("/api/v1/users/me");

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.jsonPath().getString("profile.bio")).isEqualTo("Hello");
        assertThat(me.jsonPath().getString("profile.location")).isEqualTo("Oslo");
    }

    @Test
    void numbers_reach_into_lists_of_objects() {
        var boot = a.product("Boot").price("5.00").stock(9).in(a.category("shoes"));
        var sandal = a.product("Sandal").price("1.00").stock(9).in(a.category("sandals"));

        var order = form("items[0]product_id=%s&items[0]quantity=2&items[7].product_id=%s&items[7].quantity=1"
                        .formatted(boot, sandal.toString().replace("-", "")))
                .post("/api/v1/orders");

        assertThat(order.statusCode()).isEqualTo(201);
        assertThat(order.jsonPath().getString("total_amount")).isEqualTo("11.00");
        assertInvalid(
                form("items[0]product_id=%s".formatted(boot)).post("/api/v1/orders"),
                Map.of("items", List.of(Map.of("quantity", List.of("This field is required.")))));
        assertThat(rows.count("orders")).isEqualTo(1);
    }

    @Test
    void what_is_left_empty_is_null_or_left_out() {
        var post = a.post("One").by(as.userId());
        var comment = form("text=Hi&parent=").post(POSTS + "/" + post + "/comments");
        var author = as.staff().contentType(FORM).body("name=Ada&email=").post("/api/v1/authors");
        var draft = form("title=Two&content=").post(POSTS);

        assertThat(comment.statusCode()).isEqualTo(201);
        assertThat((Object) comment.jsonPath().get("parent")).isNull();
        assertThat(author.statusCode()).isEqualTo(201);
        assertThat(draft.statusCode()).isEqualTo(201);
        assertThat(draft.jsonPath().getString("content")).isEmpty();
        assertInvalid(form("title=").post(POSTS), Map.of("title", List.of("This field may not be blank.")));
    }

    @Test
    void a_relation_to_nothing_is_an_empty_text_in_json_too() {
        var shoes = a.category("shoes");
        var boots = a.category("boots", shoes);

        var answer = as.staff()
                .contentType("application/json")
                .body("{\"parent\":\"\"}")
                .patch("/api/v1/categories/" + boots);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat((Object) answer.jsonPath().get("parent")).isNull();
    }

    @Test
    void a_name_of_many_dots_is_a_name() {
        assertThat(form("title=One&" + "a.".repeat(100_000) + "b=1").post(POSTS).statusCode())
                .isEqualTo(201);
    }
}
