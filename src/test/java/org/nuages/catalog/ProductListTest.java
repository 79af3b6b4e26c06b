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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class ProductListTest extends ServiceTest {

    private static final String URL = "/api/v1/products";

    private long shoes;

    @BeforeEach
    void clear() {
        rows.clear();
        shoes = a.category("shoes");
    }

    @Test
    void shows_exactly_the_fields_of_the_contract() {
        var id = a.product("Boot")
                .price("19.9")
                .stock(0)
                .created("2025-03-01T10:20:30.123456Z")
                .in(shoes);

        var answer = as.user().get(URL);

        assertThat(answer.jsonPath().getMap("")).containsOnlyKeys("count", "next", "previous", "page_size", "results");
        Map<String, Object> boot = answer.jsonPath().getMap("results[0]");
        assertThat(boot)
                .containsOnlyKeys(
                        "id", "name", "slug", "price", "category_name", "is_available", "created_at", "updated_at")
                .containsEntry("id", id.toString())
                .containsEntry("name", "Boot")
                .containsEntry("price", "19.90")
                .containsEntry("category_name", "Name of shoes")
                .containsEntry("is_available", false)
                .containsEntry("created_at", "2025-03-01T10:20:30.123456Z");
    }

    @Test
    void shows_others_than_staff_active_products_only() {
        a.product("draft").status("DRAFT").in(shoes);
        a.product("active").in(shoes);
        a.product("archived").status("ARCHIVED").in(shoes);

        assertThat(names(as.user().get(URL))).containsExactly("active");
        assertThat(as.user().get(URL).jsonPath().getLong("count")).isEqualTo(1);
        assertThat(names(as.user().get(URL + "?status=draft"))).isEmpty();
        assertThat(names(as.staff().get(URL))).containsExactly("archived", "active", "draft");
        assertDetail(
                as.anonymous().get(URL), 401, "not_authenticated", "Authentication credentials were not provided.");
    }

    @Test
    void orders_by_newest_first_and_drops_names_it_does_not_know() {
        a.product("b").price("2").in(shoes);
        a.product("a").price("2").in(shoes);
        a.product("c").price("1").in(shoes);

        assertThat(names(as.user().get(URL))).containsExactly("c", "a", "b");
        assertThat(names(as.user().get(URL + "?ordering=nonsense"))).containsExactly("c", "a", "b");
        assertThat(names(as.user().get(URL + "?ordering=-price,stock,name"))).containsExactly("a", "b", "c");
        assertThat(names(as.user().get(URL + "?ordering=price,-name,name"))).containsExactly("c", "b", "a");
        assertThat(names(as.user().get(URL + "?ordering=created_at"))).containsExactly("b", "a", "c");
    }

    @Test
    void searches_every_term_in_any_case_and_takes_signs_as_they_are() {
        a.product("Red Shoe").description("soft_sole 100%").in(shoes);
        a.product("Shoe").description("a RED one").in(shoes);
        a.product("Blue \\ shoe").in(shoes);

        assertThat(names(search("red shoe"))).containsExactly("Shoe", "Red Shoe");
        assertThat(names(search("\"red shoe\""))).containsExactly("Red Shoe");
        assertThat(names(search("ÉCLAIR"))).isEmpty();
        assertThat(names(search("%"))).containsExactly("Red Shoe");
        assertThat(names(search("_"))).containsExactly("Red Shoe");
        assertThat(names(search("\\"))).containsExactly("Blue \\ shoe");
        assertThat(names(search(" , "))).hasSize(3);
        assertInvalid(search("a b c d e f g h i"), Map.of("search", List.of("At most 8 search terms are allowed.")));
        assertInvalid(
                as.user().urlEncodingEnabled(false).get(URL + "?search=%00"),
                Map.of("search", List.of("Null characters are not allowed.")));
    }

    private Response search(String text) {
        return as.user().queryParam("search", text).get(URL);
    }

    @Test
    void filters_by_category_and_by_all_below_it() {
        var boots = a.category("boots", shoes);
        var rubber = a.category("rubber-boots", boots);
        a.product("shoe").in(shoes);
        a.product("boot").in(boots);
        a.product("rubber boot").in(rubber);
        a.product("hat").in(a.category("hats"));

        assertThat(names(as.user().get(URL + "?category=boots"))).containsExactly("boot");
        assertThat(names(as.user().get(URL + "?category_tree=shoes"))).containsExactly("rubber boot", "boot", "shoe");
        assertThat(names(as.user().get(URL + "?category_tree=boots"))).containsExactly("rubber boot", "boot");
        assertThat(names(as.user().get(URL + "?category=nowhere"))).isEmpty();
        assertThat(names(as.user().get(URL + "?category_tree=nowhere"))).isEmpty();
    }

    @Test
    void filters_by_ranges_and_flags() {
        a.product("cheap")
                .price("9.99")
                .stock(0)
                .created("2025-03-01T23:59:59Z")
                .in(shoes);
        a.product("dear").price("10.00").created("2025-03-02T00:00:00Z").in(shoes);

        assertThat(names(as.user().get(URL + "?min_price=10"))).containsExactly("dear");
        assertThat(names(as.user().get(URL + "?max_price=9.99"))).containsExactly("cheap");
        assertThat(names(as.user().get(URL + "?min_price=9.990&max_price=1e1"))).containsExactly("dear", "cheap");
        assertThat(names(as.user().get(URL + "?in_stock=true"))).containsExactly("dear");
        assertThat(names(as.user().get(URL + "?in_stock=False"))).containsExactly("cheap");
        assertThat(names(as.user().get(URL + "?in_stock=maybe&unknown=1"))).containsExactly("dear", "cheap");
        assertThat(names(as.user().get(URL + "?created_at_before=2025-03-01"))).containsExactly("cheap");
        assertThat(names(as.user().get(URL + "?created_at_after=2025-03-02"))).containsExactly("dear");
        assertThat(names(as.user()
                        .queryParam("created_at_after", "2025-03-02T01:00:00+01:00")
                        .get(URL)))
                .containsExactly("dear");
        assertThat(names(as.user().get(URL + "?updated_at_after=2025-03-01T23:59:59.5Z")))
                .containsExactly("dear");
    }

    @Test
    void names_all_malformed_filters_at_once() {
        var answer = as.user()
                .get(URL + "?status=sold&min_price=x&max_price=NaN&created_at_after=2025-13-01&created_at_before=soon");

        assertInvalid(
                answer,
                Map.of(
                        "status", List.of("Select a valid choice. sold is not one of the available choices."),
                        "min_price", List.of("Enter a number."),
                        "max_price", List.of("Enter a number."),
                        "created_at_after", List.of("Enter a valid date/time."),
                        "created_at_before", List.of("Enter a valid date/time.")));
        assertStatements(answer, 0);
    }

    @Test
    void fetches_only_chosen_fields() {
        a.product("Boot").in(shoes);

        assertThat(as.user().get(URL + "?fields=name,nonsense").jsonPath().getList("results"))
                .isEqualTo(List.of(Map.of("name", "Boot")));
        assertThat(as.user().get(URL + "?fields=nonsense").jsonPath().getList("results"))
                .isEqualTo(List.of(Map.of()));
        Map<String, Object> rest = as.user()
                .get(URL + "?omit=id,slug,created_at,updated_at")
                .jsonPath()
                .getMap("results[0]");
        assertThat(rest).containsOnlyKeys("name", "price", "category_name", "is_available");
    }
}
