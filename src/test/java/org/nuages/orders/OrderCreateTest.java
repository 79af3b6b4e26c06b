package org.nuages.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertError;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;
import org.nuages.core.testing.Together;

@QuarkusTest
class OrderCreateTest extends ServiceTest {

    private static final String URL = "/api/v1/orders";

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

    private static String line(Object product, Object quantity) {
        return "{\"product_id\":\"%s\",\"quantity\":%s}".formatted(product, quantity);
    }

    private static String items(String... lines) {
        return "{\"items\":[" + String.join(",", lines) + "]}";
    }

    private static Response post(RequestSpecification caller, String body) {
        return caller.contentType("application/json").body(body).post(URL);
    }

    private Object stock(UUID product) {
        return rows.value("select stock from products where id = $1", product);
    }

    private List<Object> state() {
        return List.of(
                rows.fingerprint("orders"),
                rows.fingerprint("order_items"),
                rows.fingerprint("products"),
                rows.fingerprint("idempotency_keys"));
    }

    @Test
    void an_order_takes_its_stock_and_keeps_names_and_prices() {
        var answer = post(as.user(), items(line(boot, 2), line(sandal, 1), line(boot, "\"1\"")));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        var id = answer.jsonPath().getInt("id");
        var time = answer.jsonPath().getString("created_at");
        assertThat(answer.jsonPath().<String, Object>getMap(""))
                .isEqualTo(Map.of(
                        "id",
                        id,
                        "user",
                        Map.of("id", (int) as.userId(), "email", "user@example.org"),
                        "status",
                        "pending",
                        "total_amount",
                        "64.97",
                        "items",
                        List.of(
                                Map.of(
                                        "product_id", boot.toString(),
                                        "product_name", "Boot",
                                        "quantity", 3,
                                        "unit_price", "19.99",
                                        "subtotal", "59.97"),
                                Map.of(
                                        "product_id", sandal.toString(),
                                        "product_name", "Sandal",
                                        "quantity", 1,
                                        "unit_price", "5.00",
                                        "subtotal", "5.00")),
                        "payments",
                        List.of(),
                        "created_at",
                        time,
                        "updated_at",
                        time));
        assertThat(stock(boot)).isEqualTo(7);
        assertThat(stock(sandal)).isEqualTo(2);
        assertThat(rows.value("select version from products where id = $1", boot))
                .isEqualTo(0L);
        rows.run("update products set name = 'Shoe', price = 1");
        var read = as.user().get(answer.header("Location"));
        assertThat(read.asString()).isEqualTo(answer.asString());
        assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
    }

    @Test
    void an_order_is_one_statement_however_many_lines_it_has() {
        assertStatements(post(as.user(), items(line(boot, 1))), 1);
        assertStatements(post(as.user(), items(line(boot, 1), line(sandal, 1))), 1);
        assertStatements(
                as.user()
                        .header("Idempotency-Key", "k")
                        .contentType("application/json")
                        .body(items(line(boot, 1), line(sandal, 1)))
                        .post(URL),
                3);
    }

    @Test
    void what_is_wrong_is_told_line_by_line_and_nothing_is_taken() {
        var draft = a.product("Draft").status("DRAFT").in(shoes);
        var archived = a.product("Old").status("ARCHIVED").in(shoes);
        var unknown = UUID.randomUUID();
        var before = state();

        var answer = post(
                as.staff(), items(line(boot, 1), line(draft, 1), line(archived, 1), line(unknown, 1), line(sandal, 4)));

        assertInvalid(
                answer,
                Map.of(
                        "items",
                        List.of(
                                Map.of(),
                                Map.of("product_id", List.of(missing(draft))),
                                Map.of("product_id", List.of(missing(archived))),
                                Map.of("product_id", List.of(missing(unknown))),
                                Map.of("quantity", List.of("Only 3 in stock.")))));
        assertThat(state()).isEqualTo(before);
    }

    private static String missing(UUID product) {
        return "Invalid pk \"%s\" - object does not exist.".formatted(product);
    }

    @Test
    void too_little_stock_has_a_code_of_its_own_and_counts_all_lines_of_a_product() {
        var before = state();
        var tooFew = Map.of("quantity", List.of("Only 3 in stock."));

        assertError(
                post(as.user(), items(line(sandal, 2), line(boot, 10), line(sandal, 2))),
                400,
                "out_of_stock",
                Map.of("items", List.of(tooFew, Map.of(), tooFew)));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void quantities_are_whole_and_from_1_to_1000() {
        var before = state();
        var least = "Ensure this value is greater than or equal to 1.";
        var most = "Ensure this value is less than or equal to 1000.";

        for (var wrong : Map.of(
                        "0", least,
                        "-1", least,
                        "1001", most,
                        "1000000000000", most,
                        "1.5", "A valid integer is required.",
                        "null", "This field may not be null.")
                .entrySet()) {
            assertInvalid(
                    post(as.user(), items(line(boot, 1), line(boot, wrong.getKey()))),
                    Map.of("items", List.of(Map.of(), Map.of("quantity", List.of(wrong.getValue())))));
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void an_order_has_from_1_to_100_lines() {
        var before = state();
        var lines = Collections.nCopies(101, line(boot, 1)).toArray(String[]::new);

        assertInvalid(
                post(as.user(), items(lines)),
                Map.of("items", List.of("Ensure this field has no more than 100 elements.")));
        assertInvalid(post(as.user(), items()), Map.of("items", List.of("This list may not be empty.")));
        assertInvalid(post(as.user(), "{}"), Map.of("items", List.of("This field is required.")));
        assertInvalid(
                post(as.user(), "{\"items\":{}}"),
                Map.of("items", List.of("Expected a list of items but got type \"dict\".")));
        assertInvalid(
                post(as.user(), "{\"items\":[{\"product_id\":\"x\"}]}"),
                Map.of(
                        "items",
                        List.of(Map.of(
                                "product_id", List.of("Must be a valid UUID."),
                                "quantity", List.of("This field is required.")))));
        assertThat(post(as.anonymous(), items(line(boot, 1))).statusCode()).isEqualTo(401);
        assertThat(state()).isEqualTo(before);
        rows.run("update products set stock = 1000");
        assertThat(post(
                                as.user(),
                                items(Collections.nCopies(100, line(boot, 10)).toArray(String[]::new)))
                        .statusCode())
                .isEqualTo(201);
        assertThat(stock(boot)).isEqualTo(0);
    }

    @Test
    void a_key_makes_one_order_and_is_refused_for_another_body() {
        var first = keyed("k", items(line(boot, 1)));
        var again = keyed("k", items(line(boot, 1)));
        var before = state();

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertDetail(
                keyed("k", items(line(boot, 2))),
                422,
                "idempotency_key_reused",
                "This Idempotency-Key has been used for another request.");
        assertThat(state()).isEqualTo(before);
        assertThat(stock(boot)).isEqualTo(9);
    }

    private Response keyed(String key, String body) {
        return post(as.user().header("Idempotency-Key", key), body);
    }

    @Test
    void of_fifty_who_want_the_last_ten_pieces_ten_get_one() {
        var token = as.otherToken();

        var statuses =
                Together.run(50, n -> post(As.with(token), items(line(boot, 1))).statusCode());

        assertThat(statuses.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting())))
                .isEqualTo(Map.of(201, 10L, 400, 40L));
        assertThat(stock(boot)).isEqualTo(0);
        assertThat(rows.count("orders")).isEqualTo(10);
        assertThat(rows.count("order_items")).isEqualTo(10);
    }

    @Test
    void stock_that_comes_back_while_an_order_waits_for_it_is_there() {
        rows.run("update products set stock = 0 where id = $1", boot);
        var token = as.otherToken();
        var other = rows.connection();
        var transaction = other.begin().await().indefinitely();
        other.query("update products set stock = 2 where name = 'Boot'")
                .execute()
                .await()
                .indefinitely();

        var ordering = CompletableFuture.supplyAsync(() -> post(As.with(token), items(line(boot, 2))));
        await().until(() -> rows.value("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .equals(1L));
        transaction.commit().await().indefinitely();
        other.close().await().indefinitely();

        assertThat(ordering.join().statusCode()).isEqualTo(201);
        assertThat(stock(boot)).isEqualTo(0);
    }

    @Test
    void orders_whose_lines_cross_do_not_wait_for_each_other_in_a_circle() {
        var token = as.otherToken();
        var products = IntStream.range(0, 10)
                .mapToObj(n -> a.product("P" + n).stock(1_000).in(shoes))
                .toList();

        var statuses = Together.run(40, n -> {
            var lines = products.stream().map(id -> line(id, 1)).collect(Collectors.toList());
            Collections.rotate(lines, n);
            if (n % 2 == 0) {
                Collections.reverse(lines);
            }
            return post(As.with(token), items(lines.toArray(String[]::new))).statusCode();
        });

        assertThat(statuses).containsOnly(201);
        assertThat(rows.value("select array_agg(distinct stock) from products where name like 'P%'"))
                .isEqualTo(new Integer[] {960});
    }
}
