package org.nuages.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;
import static org.nuages.core.testing.Answers.names;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class CategoryTest extends ServiceTest {

    private static final String URL = "/api/v1/categories";

    private long shoes;
    private long boots;

    @BeforeEach
    void aTree() {
        rows.clear();
        shoes = a.category("shoes");
        boots = a.category("boots", shoes);
    }

    private Response json(String method, String path, String body) {
        return as.staff().contentType("application/json").body(body).request(method, URL + path);
    }

    @Test
    void shows_what_the_caller_may_see_of_its_products() {
        a.product("a").price("1").in(boots);
        a.product("b").price("2.01").in(boots);
        a.product("c").price("9").status("DRAFT").in(boots);

        var seen = as.user().get(URL + "/" + boots);
        assertThat(seen.jsonPath().getInt("product_count")).isEqualTo(2);
        assertThat(seen.jsonPath().getString("avg_product_price")).isEqualTo("1.51");
        assertStatements(seen, 1);
        var all = as.staff().get(URL + "/" + boots).jsonPath();
        assertThat(all.getInt("product_count")).isEqualTo(3);
        assertThat(all.getString("avg_product_price")).isEqualTo("4.00");

        Map<String, Object> empty = as.user().get(URL + "/" + shoes).jsonPath().getMap("");
        assertThat(empty)
                .containsOnlyKeys(
                        "id",
                        "name",
                        "slug",
                        "parent",
                        "product_count",
                        "avg_product_price",
                        "created_at",
                        "updated_at")
                .containsEntry("product_count", 0)
                .containsEntry("avg_product_price", null)
                .containsEntry("parent", null);
    }

    @Test
    void lists_by_name_filters_and_searches_in_a_fixed_number_of_statements() {
        a.category("hats");

        assertThat(names(as.user().get(URL))).containsExactly("Name of boots", "Name of hats", "Name of shoes");
        assertThat(names(as.user().queryParam("search", "OF HOE").get(URL + "?ordering=-name")))
                .containsExactly("Name of shoes");
        assertThat(names(as.user().get(URL + "?parent=" + shoes))).containsExactly("Name of boots");
        assertThat(names(as.user().get(URL + "?parent=999"))).isEmpty();
        assertInvalid(as.user().get(URL + "?parent=x"), Map.of("parent", List.of("Enter a whole number.")));
        assertStatements(as.user().get(URL + "?page_size=2&cursor="), 1);
        assertStatements(as.user().get(URL + "?page_size=3"), 1);
        assertThat(as.user().get(URL + "?fields=name&page_size=1").jsonPath().getList("results"))
                .isEqualTo(List.of(Map.of("name", "Name of boots")));
    }

    @Test
    void is_a_tree() {
        a.category("hats");
        a.product("a").in(boots);

        var answer = as.user().get(URL + "/tree?fields=slug,product_count,children");

        assertThat(answer.asString())
                .isEqualTo("[{\"slug\":\"hats\",\"product_count\":0,\"children\":[]},"
                        + "{\"slug\":\"shoes\",\"product_count\":0,\"children\":[{\"id\":%d,\"name\":\"Name of boots\","
                                .formatted(boots)
                        + "\"slug\":\"boots\",\"product_count\":1,\"children\":[]}]}]");
        assertStatements(answer, 1);
    }

    @Test
    void takes_its_slug_from_the_name_once() {
        var made = json("POST", "", "{\"name\":\"Über Schuhe\",\"parent\":\"" + shoes + "\"}");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.jsonPath().getString("slug")).isEqualTo("über-schuhe");
        assertThat(made.jsonPath().getLong("parent")).isEqualTo(shoes);

        var renamed = json("PUT", "/" + made.jsonPath().getLong("id"), "{\"name\":\"Other\"}");
        assertThat(renamed.jsonPath().getString("slug")).isEqualTo("über-schuhe");
        assertThat(renamed.jsonPath().getString("parent")).isNull();
        var reslugged = json("PATCH", "/" + made.jsonPath().getLong("id"), "{\"slug\":\"given\"}");
        assertThat(reslugged.jsonPath().getString("slug")).isEqualTo("given");
        var again = json("PATCH", "/" + made.jsonPath().getLong("id"), "{\"slug\":\"given\"}");
        assertThat(again.statusCode()).isEqualTo(200);
    }

    @Test
    void refuses_taken_and_malformed_slugs() {
        var before = rows.fingerprint("categories");

        assertInvalid(
                json("POST", "", "{\"name\":\"x\",\"slug\":\"shoes\"}"),
                Map.of("slug", List.of("category with this slug already exists.")));
        assertInvalid(
                json("PATCH", "/" + boots, "{\"slug\":\"shoes\"}"),
                Map.of("slug", List.of("category with this slug already exists.")));
        assertInvalid(
                json("POST", "", "{\"name\":\"x\",\"slug\":\"a b\",\"parent\":77}"),
                Map.of(
                        "slug",
                                List.of("Enter a valid \"slug\" consisting of Unicode letters, numbers, underscores,"
                                        + " or hyphens."),
                        "parent", List.of("Invalid pk \"77\" - object does not exist.")));
        assertThat(rows.fingerprint("categories")).isEqualTo(before);
    }

    @Test
    void never_stands_below_itself() {
        var rubber = a.category("rubber", boots);
        var before = rows.fingerprint("categories");
        var circle = Map.of("parent", List.of("A category cannot stand below itself."));

        assertInvalid(json("PATCH", "/" + shoes, "{\"parent\":" + shoes + "}"), circle);
        assertInvalid(json("PATCH", "/" + shoes, "{\"parent\":" + rubber + "}"), circle);
        assertThat(rows.fingerprint("categories")).isEqualTo(before);
    }

    @Test
    void not_even_when_two_move_at_once() {
        for (var round = 0; round < 10; round++) {
            rows.run("update categories set parent_id = null");
            var one = CompletableFuture.supplyAsync(() -> json("PATCH", "/" + shoes, "{\"parent\":" + boots + "}"));
            var two = CompletableFuture.supplyAsync(() -> json("PATCH", "/" + boots, "{\"parent\":" + shoes + "}"));

            assertThat(List.of(one.join().statusCode(), two.join().statusCode()))
                    .containsExactlyInAnyOrder(200, 400);
            assertThat(rows.value("select count(*) from categories where parent_id is not null"))
                    .isEqualTo(1L);
        }
    }

    @Test
    void goes_with_all_below_it_unless_products_stand_there() {
        var rubber = a.category("rubber", boots);
        var product = a.product("a").in(rubber);

        assertDetail(
                as.staff().delete(URL + "/" + shoes),
                409,
                "still_referred_to",
                "This cannot be deleted while others refer to it.");
        assertThat(rows.count("categories")).isEqualTo(3);
        rows.run("delete from products where id = $1", product);
        assertThat(as.staff().delete(URL + "/" + shoes).statusCode()).isEqualTo(204);
        assertThat(rows.count("categories")).isZero();
        assertDetail(as.staff().delete(URL + "/" + shoes), 404, "not_found", "Not found.");
    }

    @Test
    void answers_404_to_ids_that_are_none() {
        for (var id : new String[] {"0", "-1", "x", "1.5", "99999999999999999999"}) {
            assertDetail(as.user().get(URL + "/" + id), 404, "not_found", "Not found.");
        }
    }
}
