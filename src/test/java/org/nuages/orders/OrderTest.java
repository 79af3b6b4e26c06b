package org.nuages.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertError;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;
import static org.nuages.core.testing.Answers.results;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;
import org.nuages.core.testing.Together;

@QuarkusTest
class OrderTest extends ServiceTest {

    private static final String URL = "/api/v1/orders";

    private UUID boot;
    private UUID sandal;
    private long mine;
    private long theirs;
    private long done;

    @BeforeEach
    void orders() {
        rows.clear();
        var shoes = a.category("shoes");
        boot = a.product("Boot").price("19.99").stock(5).in(shoes);
        sandal = a.product("Sandal").price("5.00").stock(5).in(shoes);
        mine = a.order(as.userId(), "PENDING", boot, sandal);
        theirs = a.order(as.otherId(), "PROCESSING", boot);
        done = a.order(as.userId(), "COMPLETED", sandal);
    }

    private List<Object> ids(String query) {
        return results(as.staff().get(URL + query), "id");
    }

    private static List<Object> are(long... ids) {
        return java.util.Arrays.stream(ids).<Object>mapToObj(id -> (int) id).toList();
    }

    private Object stock(UUID product) {
        return rows.value("select stock from products where id = $1", product);
    }

    @Test
    void ones_own_are_listed_and_staff_see_all_the_newest_first() {
        assertThat(results(as.user().get(URL), "id")).isEqualTo(are(done, mine));
        assertThat(results(as.other().get(URL), "id")).isEqualTo(are(theirs));
        assertThat(ids("")).isEqualTo(are(done, theirs, mine));
        assertThat(as.anonymous().get(URL).statusCode()).isEqualTo(401);
        assertThat(as.user().accept("application/x-ndjson").get(URL).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_list_shows_items_and_no_payments() {
        var row = as.user().get(URL + "?status=pending").jsonPath().getMap("results[0]");

        assertThat(row.keySet().stream().map(Object::toString).toList())
                .containsExactly("id", "user", "status", "total_amount", "items", "created_at", "updated_at");
        assertThat(row.get("items"))
                .isEqualTo(List.of(
                        Map.of(
                                "product_id", boot.toString(),
                                "product_name", "Boot",
                                "quantity", 1,
                                "unit_price", "19.99",
                                "subtotal", "19.99"),
                        Map.of(
                                "product_id", sandal.toString(),
                                "product_name", "Sandal",
                                "quantity", 1,
                                "unit_price", "5.00",
                                "subtotal", "5.00")));
        assertThat(row.get("total_amount")).isEqualTo("24.99");
    }

    @Test
    void a_part_made_of_others_comes_without_them() {
        rows.run("update order_items set quantity = 3 where order_id = $1", mine);

        var seen = as.user().get(URL + "?status=pending&fields=items.subtotal");

        assertThat(results(seen, "items"))
                .isEqualTo(List.of(List.of(Map.of("subtotal", "59.97"), Map.of("subtotal", "15.00"))));
    }

    @Test
    void are_filtered_searched_and_ordered() {
        assertThat(ids("?status=processing")).isEqualTo(are(theirs));
        assertThat(ids("?min_total_amount=5.01&max_total_amount=19.99")).isEqualTo(are(theirs));
        assertThat(ids("?ordering=total_amount")).isEqualTo(are(done, theirs, mine));
        assertThat(ids("?ordering=created_at")).isEqualTo(are(mine, theirs, done));
        assertThat(ids("?search=OTHER@example")).isEqualTo(are(theirs));
        assertThat(ids("?search=" + done)).isEqualTo(are(done));
        assertThat(ids("?created_at_after=2030-01-01")).isEmpty();
        assertInvalid(
                as.staff().get(URL + "?status=lost"),
                Map.of("status", List.of("Select a valid choice. lost is not one of the available choices.")));
    }

    @Test
    void take_as_many_statements_for_many_as_for_one() {
        assertStatements(as.staff().get(URL), 2);
        assertStatements(as.staff().get(URL + "?page_size=1"), 3);
        assertStatements(as.staff().get(URL + "?page_size=2"), 2);
        assertStatements(as.staff().get(URL + "?cursor=&page_size=1"), 2);
        assertStatements(as.staff().get(URL + "?fields=id,status"), 1);
        assertStatements(as.staff().get(URL + "/" + mine), 3);
        assertStatements(as.user().get(URL + "/" + done), 3);
        assertStatements(as.user().get(URL + "/" + done + "?omit=payments,items"), 1);
    }

    @Test
    void of_others_are_404() {
        assertDetail(as.other().get(URL + "/" + mine), 404, "not_found", "Not found.");
        assertDetail(as.other().post(URL + "/" + mine + "/cancel"), 404, "not_found", "Not found.");
        assertThat(as.staff().get(URL + "/" + mine).statusCode()).isEqualTo(200);
        assertThat(as.user().get(URL + "/x").statusCode()).isEqualTo(404);
    }

    @Test
    void a_cancelled_order_gives_its_stock_back_once() {
        for (var n = 0; n < 2; n++) {
            var order = n == 0 ? mine : theirs;
            var caller = n == 0 ? as.user() : as.staff();
            assertThat(caller.post(URL + "/" + order + "/cancel").asString()).isEqualTo("{\"status\":\"cancelled\"}");
        }

        assertThat(stock(boot)).isEqualTo(7);
        assertThat(stock(sandal)).isEqualTo(6);
        assertThat(rows.value("select string_agg(status, ' ' order by id) from orders"))
                .isEqualTo("CANCELLED CANCELLED COMPLETED");
        assertThat(rows.value("select version from orders where id = $1", mine)).isEqualTo(1L);
    }

    @Test
    void a_completed_or_cancelled_order_cannot_be_cancelled() {
        as.user().post(URL + "/" + mine + "/cancel");
        var before = List.of(rows.fingerprint("orders"), rows.fingerprint("products"));

        assertError(
                as.user().post(URL + "/" + mine + "/cancel"),
                409,
                "conflict",
                Map.of("status", List.of("A cancelled order cannot be cancelled.")));
        assertError(
                as.user().post(URL + "/" + done + "/cancel"),
                409,
                "conflict",
                Map.of("status", List.of("A completed order cannot be cancelled.")));
        assertThat(List.of(rows.fingerprint("orders"), rows.fingerprint("products")))
                .isEqualTo(before);
    }

    @Test
    void of_many_who_cancel_at_once_one_does() {
        as.other();
        var token = as.staffToken();

        var statuses = Together.run(
                10, n -> As.with(token).post(URL + "/" + mine + "/cancel").statusCode());

        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(9);
        assertThat(stock(boot)).isEqualTo(6);
    }

    @Test
    void a_product_that_was_ordered_stays() {
        assertThat(as.staff().delete("/api/v1/products/" + boot).statusCode()).isEqualTo(409);
        assertThat(rows.count("products")).isEqualTo(2);
    }
}
