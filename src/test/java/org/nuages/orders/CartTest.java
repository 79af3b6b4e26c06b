package org.nuages.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertError;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;
import org.nuages.core.testing.Together;
import picocli.CommandLine;

@QuarkusTest
class CartTest extends ServiceTest {

    private static final String URL = "/api/v1/cart";

    private long shoes;
    private UUID boot;
    private UUID sandal;

    @BeforeEach
    void products() {
        rows.clear();
        shoes = a.category("shoes");
        boot = a.product("Boot").price("19.99").stock(10).in(shoes);
        sandal = a.product("Sandal").price("5.00").stock(3).in(shoes);
    }

    private static Response add(RequestSpecification caller, UUID product, Object quantity) {
        return caller.contentType("application/json")
                .body("{\"product_id\":\"%s\",\"quantity\":%s}".formatted(product, quantity))
                .post(URL + "/items");
    }

    private Response patch(RequestSpecification caller, Object id, String body) {
        return caller.contentType("application/json").body(body).patch(URL + "/items/" + id);
    }

    private List<Object> state() {
        return List.of(
                rows.fingerprint("carts"),
                rows.fingerprint("cart_items"),
                rows.fingerprint("orders"),
                rows.fingerprint("products"));
    }

    @Test
    void is_empty_until_something_is_put_into_it() {
        var cart = as.user().get(URL);

        assertThat(cart.asString())
                .isEqualTo("{\"items\":[],\"total\":\"0.00\",\"created_at\":null,\"updated_at\":null}");
        assertThat(rows.count("carts")).isEqualTo(0);
        assertThat(as.anonymous().get(URL).statusCode()).isEqualTo(401);
    }

    @Test
    void shows_what_is_in_it_at_present_prices() {
        var item = add(as.user(), boot, 2);
        add(as.user(), sandal, 1);
        rows.run("update products set price = 6, stock = 0 where id = $1", sandal);

        var cart = as.user().get(URL);

        assertThat(item.statusCode()).isEqualTo(201);
        assertThat(item.header("Location")).endsWith(URL + "/items/1");
        assertThat(item.jsonPath().getMap("").keySet().stream().map(Object::toString))
                .containsExactly("id", "product", "quantity", "unit_price", "subtotal", "created_at", "updated_at");
        assertThat(cart.jsonPath().getMap("items[0].product"))
                .isEqualTo(Map.of(
                        "id",
                        boot.toString(),
                        "name",
                        "Boot",
                        "slug",
                        rows.value("select slug from products where id = $1", boot),
                        "is_available",
                        true));
        assertThat(cart.jsonPath().getList("items.quantity")).isEqualTo(List.of(2, 1));
        assertThat(cart.jsonPath().getList("items.unit_price")).isEqualTo(List.of("19.99", "6.00"));
        assertThat(cart.jsonPath().getList("items.subtotal")).isEqualTo(List.of("39.98", "6.00"));
        assertThat(cart.jsonPath().getBoolean("items[1].product.is_available")).isFalse();
        assertThat(cart.jsonPath().getString("total")).isEqualTo("45.98");
        assertStatements(cart, 2);
        assertThat(as.other().get(URL).jsonPath().getList("items")).isEmpty();
    }

    @Test
    void the_same_product_again_becomes_more_of_it() {
        add(as.user(), boot, 2);
        var more = add(as.user(), boot, 3);

        assertThat(more.jsonPath().getInt("quantity")).isEqualTo(5);
        assertThat(rows.count("cart_items")).isEqualTo(1);
        assertInvalid(
                add(as.user(), boot, 996),
                Map.of("quantity", List.of("Ensure this value is less than or equal to 1000.")));
        assertThat(rows.value("select quantity from cart_items")).isEqualTo(5);
    }

    @Test
    void many_who_add_at_once_lose_nothing() {
        var token = as.otherToken();

        var statuses = Together.run(
                20, n -> add(As.with(token), n % 2 == 0 ? boot : sandal, 1).statusCode());

        assertThat(statuses).containsOnly(201);
        assertThat(rows.value("select array_agg(quantity) from cart_items")).isEqualTo(new Integer[] {10, 10});
        assertThat(rows.count("carts")).isEqualTo(1);
    }

    @Test
    void takes_what_is_for_sale_from_1_to_1000() {
        var draft = a.product("Draft").status("DRAFT").in(shoes);
        var before = state();

        assertInvalid(
                add(as.user(), draft, 1),
                Map.of("product_id", List.of("Invalid pk \"%s\" - object does not exist.".formatted(draft))));
        assertInvalid(
                add(as.user(), boot, 0),
                Map.of("quantity", List.of("Ensure this value is greater than or equal to 1.")));
        assertInvalid(
                add(as.user(), boot, 1001),
                Map.of("quantity", List.of("Ensure this value is less than or equal to 1000.")));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void has_no_more_than_100_items() {
        add(as.user(), boot, 1);
        rows.load("insert into products (id, name, slug, price, category_id, status)"
                + " select gen_random_uuid(), 'P', 'p-' || n, 1, " + shoes
                + ", 'ACTIVE' from generate_series(1, 99) n");
        rows.run(
                "insert into cart_items (cart_id, product_id, quantity) select 1, id, 1 from products where name = 'P'");
        var before = rows.fingerprint("cart_items");

        assertInvalid(
                add(as.user(), sandal, 1), Map.of("non_field_errors", List.of("A cart has no more than 100 items.")));
        assertThat(rows.fingerprint("cart_items")).isEqualTo(before);
        assertThat(add(as.user(), boot, 1).statusCode()).isEqualTo(201);
    }

    @Test
    void items_are_changed_and_removed_by_their_owner_only() {
        var id = add(as.user(), boot, 2).jsonPath().getInt("id");
        var before = state();

        assertDetail(patch(as.other(), id, "{\"quantity\":3}"), 404, "not_found", "Not found.");
        assertDetail(patch(as.staff(), id, "{\"quantity\":3}"), 404, "not_found", "Not found.");
        assertDetail(as.staff().delete(URL + "/items/" + id), 404, "not_found", "Not found.");
        assertInvalid(
                patch(as.user(), id, "{\"quantity\":0}"),
                Map.of("quantity", List.of("Ensure this value is greater than or equal to 1.")));
        assertThat(state()).isEqualTo(before);
        assertThat(patch(as.user(), id, "{\"quantity\":3}").jsonPath().getString("subtotal"))
                .isEqualTo("59.97");
        assertThat(as.user().delete(URL + "/items/" + id).statusCode()).isEqualTo(204);
        assertThat(rows.count("cart_items")).isEqualTo(0);
        add(as.user(), boot, 2);
        add(as.other(), boot, 2);
        assertThat(as.user().delete(URL).statusCode()).isEqualTo(204);
        assertThat(as.user().delete(URL).statusCode()).isEqualTo(204);
        assertThat(rows.count("carts")).isEqualTo(1);
    }

    @Test
    void a_checkout_makes_an_order_and_empties_the_cart() {
        add(as.user(), sandal, 1);
        add(as.user(), boot, 2);
        add(as.other(), boot, 1);

        var order = as.user().header("Idempotency-Key", "k").post(URL + "/checkout");
        var again = as.user().header("Idempotency-Key", "k").post(URL + "/checkout");

        assertThat(order.statusCode()).as(order.asString()).isEqualTo(201);
        assertThat(order.header("Location")).endsWith("/api/v1/orders/1");
        assertThat(order.jsonPath().getString("total_amount")).isEqualTo("44.98");
        assertThat(order.jsonPath().getList("items.product_name")).isEqualTo(List.of("Sandal", "Boot"));
        assertThat(again.asString()).isEqualTo(order.asString());
        assertThat(as.user().get(order.header("Location")).asString()).isEqualTo(order.asString());
        assertThat(rows.count("orders")).isEqualTo(1);
        assertThat(as.user().get(URL).jsonPath().getString("total")).isEqualTo("0.00");
        assertThat(as.other().get(URL).jsonPath().getString("total")).isEqualTo("19.99");
        assertThat(rows.value("select stock from products where id = $1", boot)).isEqualTo(8);
    }

    @Test
    void a_checkout_that_cannot_be_leaves_the_cart_as_it_was() {
        assertInvalid(as.user().post(URL + "/checkout"), Map.of("items", List.of("This list may not be empty.")));
        add(as.user(), boot, 1);
        add(as.user(), sandal, 4);
        var before = state();

        assertError(
                as.user().post(URL + "/checkout"),
                400,
                "out_of_stock",
                Map.of("items", List.of(Map.of(), Map.of("quantity", List.of("Only 3 in stock.")))));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void of_many_checkouts_at_once_one_makes_an_order() {
        add(as.other(), boot, 1);
        var token = as.otherToken();

        var statuses =
                Together.run(10, n -> As.with(token).post(URL + "/checkout").statusCode());

        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(statuses.stream().filter(status -> status == 400)).hasSize(9);
        assertThat(rows.count("orders")).isEqualTo(1);
        assertThat(rows.value("select stock from products where id = $1", boot)).isEqualTo(9);
    }

    @Test
    @DisabledOnIntegrationTest
    void idle_carts_are_cleaned_up() {
        var cleanUp = CDI.current().select(CleanupCartsCommand.class).get();
        add(as.user(), boot, 1);
        add(as.other(), boot, 1);
        rows.run("update carts set updated_at = now() - interval '7 days 1 minute' where user_id = $1", as.userId());
        var out = new StringWriter();

        var code = new CommandLine(cleanUp).setOut(new PrintWriter(out)).execute();

        assertThat(code).isEqualTo(0);
        assertThat(out.toString().strip()).isEqualTo("1 carts removed.");
        assertThat(rows.value("select user_id from carts")).isEqualTo(as.otherId());
        assertThat(rows.count("cart_items")).isEqualTo(1);
    }
}
