package org.nuages.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.query.Field.field;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nuages.core.testing.ServiceTest;
import org.nuages.orders.Order;
import org.nuages.orders.OrderView;
import org.nuages.orders.Order_;
import org.nuages.orders.Orders;
import org.nuages.users.User_;

/** The plans of the list of orders on a table that is large enough for a bad one to be chosen. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderPlansTest extends ServiceTest {

    private static final Part PAGE = new Part(20, 0);
    private static final List<Object> DEEP = List.of(Instant.parse("2025-03-29T17:20:00Z"), 40_000L);
    private static final Condition<Order> OWN = Orders.areOf(7L);

    @Inject
    Plans plans;

    @BeforeAll
    void aLargeTable() {
        rows.clear();
        rows.load("""
                insert into users (id, email, password, first_name) overriding system value
                select n, 'user' || n || '@example.com', '', 'Ada' from generate_series(1, 200) n
                """);
        rows.load("""
                insert into orders (user_id, status, total_amount, created_at, updated_at)
                select 1 + 7 * n % 200,
                       (array['PENDING', 'PROCESSING', 'COMPLETED', 'COMPLETED', 'CANCELLED'])[1 + n % 5],
                       7919 * n % 99991, created, created
                from (select n, timestamptz '2025-03-01 00:00Z' + n * interval '1 minute' as created
                      from generate_series(1, 100000) n) numbered
                order by md5(n::text)
                """);
        List.of("users", "orders").forEach(table -> rows.run("vacuum analyze " + table));
    }

    @AfterAll
    void clear() {
        rows.clear();
    }

    private List<String> newest(Condition<Order> where, List<Object> position) {
        var newest = Field.<Order, Instant>field(Order_.createdAt).descending();
        return plans.of(Order.class, where, List.of(newest), position, PAGE);
    }

    @Test
    void ones_own_and_those_of_all_are_read_from_the_newest() {
        assertThat(newest(OWN, null)).containsExactly("orders_user_idx");
        assertThat(newest(OWN, DEEP)).containsExactly("orders_user_idx");
        assertThat(newest(null, null)).containsExactly("orders_created_idx");
        assertThat(newest(null, DEEP)).containsExactly("orders_created_idx");
    }

    @Test
    void those_of_a_status_are_found_by_it() {
        var processing = field(Order_.status).is(Order.Status.PROCESSING);

        assertThat(newest(processing, null)).containsExactly("orders_status_idx");
        assertThat(newest(processing, DEEP)).containsExactly("orders_status_idx");
        assertThat(newest(OWN.and(processing), null)).containsExactly("orders_user_idx");
    }

    @Test
    void the_dearest_are_read_from_their_index() {
        var dearest = Field.<Order, BigDecimal>field(Order_.totalAmount).descending();
        List<Object> deep = List.of(new BigDecimal("50000.00"), 40_000L);

        assertThat(plans.of(Order.class, null, List.of(dearest), deep, PAGE))
                .containsExactly("orders_total_amount_idx");
    }

    @Test
    void a_search_finds_numbers_and_buyers() {
        Condition<Order> number = new Terms<>(
                List.of(field(Order_.user).to(User_.email), new AsText<>(field(Order_.id))), List.of("77777"));

        assertThat(plans.of(Order.class, number, List.of(), null, Part.WHOLE))
                .contains("orders_search_idx", "orders_user_idx");
    }

    @Test
    void whole_views_find_buyers_by_their_keys() {
        var newest = Field.<Order, Instant>field(Order_.createdAt).descending();

        assertThat(plans.of(Order.class, Shape.of(OrderView::read), null, List.of(newest), DEEP, PAGE))
                .containsExactly("orders_created_idx", "users_pkey");
    }
}
