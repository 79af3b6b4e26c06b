package org.nuages.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertError;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class ProductBulkTest extends ServiceTest {

    private static final String URL = "/api/v1/products";

    private long shoes;
    private long hats;

    @BeforeEach
    void clear() {
        rows.clear();
        shoes = a.category("shoes");
        hats = a.category("hats");
    }

    private Response post(String action, String body) {
        return as.staff().contentType("application/json").body(body).post(URL + "/" + action);
    }

    @Test
    void creates_a_thousand_in_order_by_three_statements() {
        var body = IntStream.range(0, 1000)
                .mapToObj(n -> "{\"name\":\"Shoe %d\",\"price\":%d,\"category_id\":%d}"
                        .formatted(n % 10, n, n % 2 == 0 ? shoes : hats))
                .collect(Collectors.joining(",", "[", "]"));

        var answer = post("bulk_create", body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getList("price"))
                .isEqualTo(IntStream.range(0, 1000).mapToObj(n -> n + ".00").toList());
        assertThat(answer.jsonPath().getString("[999].slug")).isEqualTo("shoe-9-100");
        assertThat(answer.jsonPath().getString("[1].category.slug")).isEqualTo("hats");
        assertThat(rows.count("products")).isEqualTo(1000);
        assertStatements(answer, 3);
    }

    @Test
    void creates_all_or_nothing_and_tells_errors_by_index() {
        var answer = post(
                "bulk_create",
                "[{\"name\":\"a\",\"price\":1,\"category_id\":" + shoes
                        + "},{\"name\":\"\",\"price\":1,\"category_id\":99},7]");

        assertError(
                answer,
                400,
                "invalid",
                List.of(
                        Map.of(),
                        Map.of(
                                "name", List.of("This field may not be blank."),
                                "category_id", List.of("Invalid pk \"99\" - object does not exist.")),
                        Map.of("non_field_errors", List.of("Invalid data. Expected a dictionary, but got int."))));
        assertThat(rows.count("products")).isZero();
    }

    @Test
    void creates_nothing_from_nothing_and_not_too_much() {
        var none = post("bulk_create", "[]");
        assertThat(none.statusCode()).isEqualTo(201);
        assertThat(none.asString()).isEqualTo("[]");
        assertInvalid(
                post("bulk_create", "{}"),
                Map.of("non_field_errors", List.of("Expected a list of items but got type \"dict\".")));
        var many = IntStream.range(0, 1001).mapToObj(n -> "{}").collect(Collectors.joining(",", "[", "]"));
        assertInvalid(
                post("bulk_create", many),
                Map.of("non_field_errors", List.of("Ensure this field has no more than 1000 elements.")));
        assertThat(rows.count("products")).isZero();
    }

    @Test
    void changes_those_named_by_id() {
        var one = a.product("one").price("1").in(shoes);
        a.product("two").price("2").in(shoes);

        var answer = post(
                "bulk_update",
                "{\"ids\":[\"%s\",\"00000000-0000-0000-0000-000000000001\"],\"set\":{\"price\":\"9\",\"category_id\":%d}}"
                        .formatted(one, hats));

        assertThat(answer.asString()).isEqualTo("{\"updated\":1}");
        assertThat(
                        rows.value(
                                "select string_agg(name || price || category_id || '/' || version, ' ' order by name) from products"))
                .isEqualTo("one9.00%d/1 two2.00%d/0".formatted(hats, shoes));
    }

    @Test
    void changes_those_that_the_lists_filters_select() {
        a.product("cheap").price("1").in(shoes);
        a.product("dear").price("10").in(shoes);
        a.product("hat").price("1").in(hats);

        var answer = post(
                "bulk_update",
                "{\"filter\":{\"category\":\"shoes\",\"max_price\":5,\"in_stock\":true},\"set\":{\"status\":\"archived\"}}");

        assertThat(answer.asString()).isEqualTo("{\"updated\":1}");
        assertThat(rows.value("select string_agg(name, ' ') from products where status = 'ARCHIVED'"))
                .isEqualTo("cheap");
        assertStatements(answer, 1);
    }

    @Test
    void refuses_changes_that_say_too_little_or_the_wrong_thing() {
        a.product("one").in(shoes);
        var before = rows.fingerprint("products");

        assertInvalid(
                post("bulk_update", "{\"ids\":[\"x\"],\"filter\":{}}"),
                Map.of(
                        "ids", List.of(List.of("Must be a valid UUID.")),
                        "filter", List.of("This dictionary may not be empty."),
                        "set", List.of("This field is required.")));
        assertInvalid(
                post("bulk_update", "{\"set\":{\"stock\":1}}"),
                Map.of("non_field_errors", List.of("Either ids or filter is required, and not both.")));
        assertInvalid(
                post(
                        "bulk_update",
                        "{\"filter\":{\"statu\":\"draft\",\"min_price\":\"x\"},\"set\":{\"stock\":-1,\"category_id\":77}}"),
                Map.of(
                        "filter", Map.of("statu", List.of("Unknown filter."), "min_price", List.of("Enter a number.")),
                        "set",
                                Map.of(
                                        "stock", List.of("Ensure this value is greater than or equal to 0."),
                                        "category_id", List.of("Invalid pk \"77\" - object does not exist."))));
        assertInvalid(
                post("bulk_update", "{\"filter\":{\"in_stock\":\"maybe\"},\"set\":{\"stock\":1}}"),
                Map.of("filter", Map.of("in_stock", List.of("Not a valid value."))));
        assertThat(rows.fingerprint("products")).isEqualTo(before);
    }

    @Test
    void sums_up_all_products() {
        assertThat(as.staff().get(URL + "/stats").asString())
                .isEqualTo("{\"total_products\":0,\"avg_price\":null,\"total_value\":\"0.00\"}");
        a.product("one").price("1").in(shoes);
        a.product("two").price("2.01").status("DRAFT").in(shoes);

        var answer = as.staff().get(URL + "/stats");

        assertThat(answer.asString())
                .isEqualTo("{\"total_products\":2,\"avg_price\":\"1.51\",\"total_value\":\"3.01\"}");
        assertStatements(answer, 1);
        assertThat(as.staff().get(URL + "/stats?fields=total_products").asString())
                .isEqualTo("{\"total_products\":2}");
    }
}
