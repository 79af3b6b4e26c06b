package org.nuages.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertStatements;
import static org.nuages.core.testing.Answers.results;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;

/** Users as those who order: the orders of each, their number, and what they have spent. */
@QuarkusTest
class BuyerTest extends ServiceTest {

    private static final String STATS = "/api/v1/users/stats";

    private UUID boot;
    private long first;
    private long second;
    private long theirs;

    @BeforeEach
    void orders() {
        rows.clear();
        var shoes = a.category("shoes");
        boot = a.product("Boot").price("19.99").stock(5).in(shoes);
        var sandal = a.product("Sandal").price("5.00").stock(5).in(shoes);
        first = a.order(as.userId(), "PENDING", boot, sandal);
        second = a.order(as.userId(), "CANCELLED", sandal);
        theirs = a.order(as.otherId(), "COMPLETED", boot);
    }

    private static String ordersOf(long user) {
        return "/api/v1/users/" + user + "/orders";
    }

    private static List<Object> are(long... ids) {
        return java.util.Arrays.stream(ids).<Object>mapToObj(id -> (int) id).toList();
    }

    @Test
    void ones_own_orders_and_staff_see_those_of_all() {
        assertThat(results(as.user().get(ordersOf(as.userId())), "id")).isEqualTo(are(second, first));
        assertThat(results(as.staff().get(ordersOf(as.otherId())), "id")).isEqualTo(are(theirs));
        assertThat(results(as.staff().get(ordersOf(as.userId()) + "?status=pending"), "id"))
                .isEqualTo(are(first));
        assertDetail(as.other().get(ordersOf(as.userId())), 404, "not_found", "Not found.");
        assertDetail(as.staff().get(ordersOf(4711)), 404, "not_found", "Not found.");
        assertThat(as.anonymous().get(ordersOf(as.userId())).statusCode()).isEqualTo(401);
        assertStatements(as.user().get(ordersOf(as.userId()) + "?count=none"), 3);
    }

    @Test
    void a_user_shows_how_many_there_are() {
        assertThat(as.user().get("/api/v1/users/me").jsonPath().getInt("orders_count"))
                .isEqualTo(2);

        orderABoot(as.user());

        assertThat(as.user().get("/api/v1/users/me").jsonPath().getInt("orders_count"))
                .isEqualTo(3);
    }

    @Test
    void the_kept_list_of_active_users_knows_of_a_new_order() {
        var active = "/api/v1/users/active?ordering=email&fields=orders_count";
        var staff = as.staffToken();
        // asking for the caller by his kind would write users, and the list would be made again for that
        var buyer = As.signIn("user@example.org").access();
        assertThat(results(As.with(staff).get(active), "orders_count")).isEqualTo(List.of(1, 0, 2));
        assertStatements(As.with(staff).get(active), 0);

        orderABoot(As.with(buyer));

        assertThat(results(As.with(staff).get(active), "orders_count")).isEqualTo(List.of(1, 0, 3));
    }

    private void orderABoot(RequestSpecification buyer) {
        var order = Map.of("items", List.of(Map.of("product_id", boot, "quantity", 1)));
        assertThat(buyer.contentType("application/json")
                        .body(order)
                        .post("/api/v1/orders")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void staff_sees_what_buyers_have_spent() {
        a.user("idle@example.org");

        var stats = as.staff().get(STATS + "?ordering=-total_orders");

        assertThat(stats.jsonPath().getInt("count")).isEqualTo(2);
        assertThat(stats.jsonPath().getMap("results[0]"))
                .isEqualTo(Map.of(
                        "id",
                        (int) as.userId(),
                        "email",
                        "user@example.org",
                        "full_name",
                        rows.value("select trim(first_name || ' ' || last_name) from users where id = $1", as.userId()),
                        "total_orders",
                        2,
                        "total_spent",
                        "29.99",
                        "avg_order_value",
                        "15.00"));
        assertThat(stats.jsonPath().getString("results[1].total_spent")).isEqualTo("19.99");
        assertThat(results(as.staff().get(STATS + "?search=other"), "id")).isEqualTo(are(as.otherId()));
        assertStatements(as.staff().get(STATS + "?count=none"), 1);
        assertThat(as.user().get(STATS).statusCode()).isEqualTo(403);
        assertThat(as.anonymous().get(STATS).statusCode()).isEqualTo(401);
    }
}
