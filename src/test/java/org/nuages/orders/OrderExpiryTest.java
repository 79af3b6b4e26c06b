package org.nuages.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.OnContext.run;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.database.Transactions;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class OrderExpiryTest extends ServiceTest {

    @Inject
    Orders orders;

    @Inject
    StockReturn stockReturn;

    @Inject
    Transactions transactions;

    @BeforeEach
    void orders() {
        rows.clear();
        var boot = a.product("Boot").stock(5).in(a.category("shoes"));
        for (var status : new String[] {"PENDING", "PENDING", "PROCESSING", "COMPLETED"}) {
            a.order(as.userId(), status, boot);
        }
        rows.run("update orders set created_at = now() - interval '59 minutes' where id = 1");
    }

    private Object statuses() {
        return rows.value("select string_agg(status, ' ' order by id) from orders");
    }

    private int expire(Optional<Duration> after) {
        return run(() -> new OrderExpiry(orders, stockReturn, transactions, after).some(10));
    }

    @Test
    void an_order_that_nobody_pays_in_time_is_cancelled_and_its_stock_returned() {
        assertThat(expire(Optional.of(Duration.ofHours(1)))).isEqualTo(1);

        assertThat(statuses()).isEqualTo("PENDING CANCELLED PROCESSING COMPLETED");
        assertThat(rows.value("select stock from products")).isEqualTo(6);
        assertThat(expire(Optional.of(Duration.ofHours(1)))).isEqualTo(0);
    }

    @Test
    void one_that_cannot_be_cancelled_does_not_keep_the_others() {
        rows.run("update orders set created_at = now() - interval '2 hours' where id <= 2");
        var full = a.product("Sandal").stock(Integer.MAX_VALUE).in(a.category("sandals"));
        rows.run("update order_items set product_id = $1 where order_id = 1", full);

        assertThat(expire(Optional.of(Duration.ofHours(1)))).isEqualTo(1);

        assertThat(statuses()).isEqualTo("PENDING CANCELLED PROCESSING COMPLETED");
    }

    @Test
    void without_the_setting_none_ever_is() {
        assertThat(expire(Optional.empty())).isEqualTo(0);
        assertThat(statuses()).isEqualTo("PENDING PENDING PROCESSING COMPLETED");
    }
}
