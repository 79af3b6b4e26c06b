package org.nuages.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertError;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class ProductWriteTest extends ServiceTest {

    private static final String URL = "/api/v1/products";

    private long shoes;
    private UUID boot;

    @BeforeEach
    void aBoot() {
        rows.clear();
        shoes = a.category("shoes");
        boot = a.product("Boot").price("19.99").description("warm").in(shoes);
    }

    private Response json(String method, String path, String body) {
        return as.staff().contentType("application/json").body(body).request(method, URL + path);
    }

    @Test
    void creates_a_draft_with_a_slug_and_says_where_it_is() {
        var answer = json("POST", "", "{\"name\":\" Red  Shoe! \",\"price\":\"5\",\"category_id\":" + shoes + "}");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        var id = answer.jsonPath().getString("id");
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        assertThat(answer.header("Location")).endsWith(URL + "/" + id);
        assertThat(answer.header("ETag")).startsWith("\"0-");
        Map<String, Object> made = answer.jsonPath().getMap("");
        assertThat(made)
                .containsEntry("name", "Red  Shoe!")
                .containsEntry("slug", "red-shoe")
                .containsEntry("description", "")
                .containsEntry("price", "5.00")
                .containsEntry("stock", 0)
                .containsEntry("status", "draft")
                .containsEntry("is_available", false);
        assertThat(as.staff().get(answer.header("Location")).jsonPath().getMap(""))
                .isEqualTo(made);
        assertStatements(answer, 3);
    }

    @ParameterizedTest
    @CsvSource({"Boot!,boot", "BOOT,boot", "Ça va,ça-va", "_x_ - y_,x_-y", "東京 タワー,東京-タワー", "!!!,unnamed"})
    void makes_slugs_as_django_does(String name, String slug) {
        assertThat(slugOf(name)).isEqualTo(slug);
        assertThat(slugOf(name)).isEqualTo(slug + "-2");
        assertThat(slugOf(name)).isEqualTo(slug + "-3");
    }

    private String slugOf(String name) {
        return json("POST", "", "{\"name\":\"" + name + "\",\"price\":1,\"category_id\":" + shoes + "}")
                .jsonPath()
                .getString("slug");
    }

    @Test
    void finds_a_free_slug_behind_many_taken_ones() {
        rows.run(
                "insert into products (id, name, slug, price, category_id) select gen_random_uuid(), 'x', 'x' ||"
                        + " case when n = 1 then '' else '-' || n end, 1, $1 from generate_series(1, 200) n",
                shoes);

        assertThat(slugOf("x")).isEqualTo("x-201");
    }

    @Test
    void gives_everyone_a_slug_when_many_ask_for_the_same_at_once() throws Exception {
        as.staff();
        Callable<Response> create = () -> as.staff()
                .contentType("application/json")
                .body("{\"name\":\"Same\",\"price\":1,\"category_id\":" + shoes + "}")
                .post(URL);
        var threads = Executors.newFixedThreadPool(24);
        var answers = new ArrayList<Future<Response>>();
        for (var i = 0; i < 48; i++) {
            answers.add(threads.submit(create));
        }
        for (var answer : answers) {
            assertThat(answer.get().statusCode()).as(answer.get().asString()).isEqualTo(201);
        }
        threads.shutdown();

        assertThat(rows.value("select count(distinct slug) from products where name = 'Same'"))
                .isEqualTo(48L);
        assertThat(rows.value("select count(*) from generate_series(2, 48) n join products on slug = 'same-' || n"))
                .isEqualTo(47L);
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        var before = rows.fingerprint("products");

        assertInvalid(
                json("POST", "", "{}"),
                Map.of(
                        "name", List.of("This field is required."),
                        "price", List.of("This field is required."),
                        "category_id", List.of("This field is required.")));
        assertInvalid(
                json(
                        "POST",
                        "",
                        "{\"name\":\"\",\"description\":null,\"price\":\"1.234\",\"stock\":-1,"
                                + "\"category_id\":987654,\"status\":\"sold\"}"),
                Map.of(
                        "name", List.of("This field may not be blank."),
                        "description", List.of("This field may not be null."),
                        "price", List.of("Ensure that there are no more than 2 decimal places."),
                        "stock", List.of("Ensure this value is greater than or equal to 0."),
                        "category_id", List.of("Invalid pk \"987654\" - object does not exist."),
                        "status", List.of("\"sold\" is not a valid choice.")));
        assertThat(rows.fingerprint("products")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name        | "%s"          | Ensure this field has no more than 200 characters.
            name        | "a\\u0000b"   | Null characters are not allowed.
            name        | "a\\ud800b"   | Surrogate characters are not allowed: U+D800.
            name        | true          | Not a valid string.
            name        | []            | Not a valid string.
            price       | "x"           | A valid number is required.
            price       | "NaN"         | A valid number is required.
            price       | true          | A valid number is required.
            price       | -0.01         | Ensure this value is greater than or equal to 0.
            price       | 123456789     | Ensure that there are no more than 8 digits before the decimal point.
            price       | 1e999999999   | Ensure that there are no more than 10 digits in total.
            price       | "1e-9"        | Ensure that there are no more than 2 decimal places.
            stock       | 1.5           | A valid integer is required.
            stock       | 2147483648    | Ensure this value is less than or equal to 2147483647.
            stock       | true          | A valid integer is required.
            category_id | "a"           | Incorrect type. Expected pk value, received str.
            category_id | true          | Incorrect type. Expected pk value, received bool.
            category_id | 1.5           | Incorrect type. Expected pk value, received float.
            status      | 7             | "7" is not a valid choice.
            """)
    void refuses_values_in_the_words_of_django_rest_framework(String field, String value, String message) {
        var before = rows.fingerprint("products");

        var answer = json("PATCH", "/" + boot, "{\"" + field + "\":" + value.formatted("x".repeat(201)) + "}");

        assertInvalid(answer, Map.of(field, List.of(message)));
        assertThat(rows.fingerprint("products")).isEqualTo(before);
    }

    @Test
    void takes_numbers_as_strings_and_strings_as_numbers() {
        var answer = json(
                "PATCH",
                "/" + boot,
                "{\"name\":42,\"price\":12.5,\"stock\":\"7.0\",\"category_id\":\"" + shoes + "\"}");

        assertThat(answer.jsonPath().getString("name")).isEqualTo("42");
        assertThat(answer.jsonPath().getString("price")).isEqualTo("12.50");
        assertThat(answer.jsonPath().getInt("stock")).isEqualTo(7);
    }

    @Test
    void put_replaces_and_patch_changes_only_what_is_named() {
        var patched = json("PATCH", "/" + boot, "{\"stock\":9,\"id\":\"ignored\",\"slug\":\"ignored\"}");
        assertThat(patched.statusCode()).as(patched.asString()).isEqualTo(200);
        Map<String, Object> after = patched.jsonPath().getMap("");
        assertThat(after)
                .containsEntry("stock", 9)
                .containsEntry("name", "Boot")
                .containsEntry("description", "warm")
                .containsEntry("status", "active")
                .containsEntry("id", boot.toString());
        assertThat(patched.header("ETag")).startsWith("\"1-");

        var put = json("PUT", "/" + boot, "{\"name\":\"Other\",\"price\":\"2\",\"category_id\":" + shoes + "}");
        Map<String, Object> replaced = put.jsonPath().getMap("");
        assertThat(replaced)
                .containsEntry("name", "Other")
                .containsEntry("slug", rows.value("select slug from products"))
                .containsEntry("description", "")
                .containsEntry("stock", 0)
                .containsEntry("status", "draft");
        assertThat(put.header("ETag")).startsWith("\"2-");
        assertInvalid(
                json("PUT", "/" + boot, "{\"name\":\"Other\"}"),
                Map.of("price", List.of("This field is required."), "category_id", List.of("This field is required.")));
    }

    @Test
    void reads_json_forms_and_multipart_alike() {
        var form = as.staff()
                .formParam("name", "Form")
                .formParam("price", "1.5")
                .formParam("category_id", shoes)
                .post(URL);
        var multipart = as.staff()
                .multiPart("name", "Multi", "text/plain; charset=UTF-8")
                .multiPart("price", "2.5")
                .multiPart("category_id", String.valueOf(shoes))
                .post(URL);

        assertThat(form.statusCode()).as(form.asString()).isEqualTo(201);
        assertThat(form.jsonPath().getString("price")).isEqualTo("1.50");
        assertThat(multipart.statusCode()).as(multipart.asString()).isEqualTo(201);
        assertThat(multipart.jsonPath().getString("name")).isEqualTo("Multi");
        assertThat(multipart.jsonPath().getString("price")).isEqualTo("2.50");
    }

    @Test
    void if_match_guards_against_lost_updates() {
        var seen = as.staff().get(URL + "/" + boot).header("ETag");
        assertThat(json("PATCH", "/" + boot, "{\"stock\":1}").statusCode()).isEqualTo(200);
        var before = rows.fingerprint("products");

        for (var method : new String[] {"PUT", "PATCH", "DELETE"}) {
            var answer = as.staff()
                    .header("If-Match", seen)
                    .contentType("application/json")
                    .body("{\"stock\":2,\"name\":\"x\",\"price\":1,\"category_id\":" + shoes + "}")
                    .request(method, URL + "/" + boot);
            assertDetail(answer, 412, "precondition_failed", "The resource has changed since you read it.");
        }
        assertThat(rows.fingerprint("products")).isEqualTo(before);

        var current = as.staff().get(URL + "/" + boot + "?fields=name").header("ETag");
        var changed = as.staff()
                .header("If-Match", "\"9-x\", W/" + current)
                .contentType("application/json")
                .body("{\"stock\":2}")
                .patch(URL + "/" + boot);
        assertThat(changed.jsonPath().getInt("stock")).isEqualTo(2);
        assertThat(as.staff().header("If-Match", "*").delete(URL + "/" + boot).statusCode())
                .isEqualTo(204);
    }

    @Test
    void deletes_and_archives() {
        var archived = as.staff().post(URL + "/" + boot + "/archive");
        assertThat(archived.asString()).isEqualTo("{\"status\":\"archived\"}");
        assertThat(rows.value("select status from products")).isEqualTo("ARCHIVED");
        assertDetail(as.user().get(URL + "/" + boot), 404, "not_found", "Not found.");

        var deleted = as.staff().delete(URL + "/" + boot);
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.asString()).isEmpty();
        assertThat(rows.count("products")).isZero();
        for (var method : new String[] {"DELETE", "PATCH", "PUT"}) {
            assertDetail(json(method, "/" + boot, "{}"), 404, "not_found", "Not found.");
        }
        assertDetail(as.staff().post(URL + "/" + boot + "/archive"), 404, "not_found", "Not found.");
    }

    @Test
    void is_found_by_its_slug() {
        var slug = (String) rows.value("select slug from products");

        var answer = as.user().get(URL + "/by_slug/" + slug + "?fields=id");
        assertThat(answer.asString()).isEqualTo("{\"id\":\"" + boot + "\"}");
        assertStatements(answer, 1);
        assertDetail(as.user().get(URL + "/by_slug/nowhere"), 404, "not_found", "Not found.");
        rows.run("update products set status = 'DRAFT'");
        assertDetail(as.user().get(URL + "/by_slug/" + slug), 404, "not_found", "Not found.");
    }

    @Test
    void the_stock_that_a_sale_takes_is_no_lost_update() {
        var seen = as.staff().get(URL + "/" + boot).header("ETag");
        rows.run("update products set stock = stock - 1");

        var answer = as.staff()
                .header("If-Match", seen)
                .contentType("application/json")
                .body("{\"price\":\"3\"}")
                .patch(URL + "/" + boot);

        assertThat(answer.jsonPath().getInt("stock")).isEqualTo(4);
        assertError(
                as.staff().contentType("application/json").body("{").patch(URL + "/" + boot),
                400,
                "parse_error",
                Map.of("detail", "JSON parse error."));
    }
}
