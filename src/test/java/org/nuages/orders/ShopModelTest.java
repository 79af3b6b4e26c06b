package org.nuages.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.As;
import org.nuages.core.testing.DueTasks;
import org.nuages.core.testing.ServiceTest;
import org.nuages.core.testing.Together;

/**
 * Many clients who order, pay, cancel and refund the same few products at once, over a provider that declines, is late and fails,
 * with requests sent twice. Whatever they do, goods and money add up in the end.
 */
@QuarkusTest
class ShopModelTest extends ServiceTest {

    private static final int CLIENTS = 8;
    private static final int STEPS = 15;
    private static final int STOCK = 60;
    private static final List<String> TOKENS = List.of("tok_ok", "tok_ok", "tok_declined", "tok_error", "tok_slow");

    private final DueTasks dueTasks = new DueTasks(rows);

    private final Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private List<UUID> products;
    private String buyer;
    private String staff;

    @Test
    void goods_and_money_add_up() {
        for (var seed : new long[] {1, 2, 3}) {
            play(seed);
        }
    }

    private void play(long seed) {
        rows.clear();
        acknowledged.clear();
        statuses.clear();
        var category = a.category("few");
        products = IntStream.range(0, 3)
                .mapToObj(n -> a.product("P" + n).price("7.50").stock(STOCK).in(category))
                .toList();
        buyer = as.otherToken();
        staff = as.staffToken();

        Together.run(CLIENTS, n -> live(new Random(seed * 1_000 + n)));
        settle();

        assertThat(statuses).as("seed " + seed).allMatch(status -> status < 500);
        assertThat(found()).as("seed " + seed).isEmpty();
        assertThat(rows.value("select count(*) from orders where id = any ($1)", (Object)
                        acknowledged.stream().map(Integer::longValue).toArray(Long[]::new)))
                .isEqualTo((long) acknowledged.stream().distinct().count());
    }

    private boolean live(Random random) {
        var mine = new ArrayList<Integer>();
        for (var step = 0; step < STEPS; step++) {
            var order = mine.isEmpty() ? null : mine.get(random.nextInt(mine.size()));
            switch (order == null ? 0 : random.nextInt(6)) {
                case 0, 1 -> order(random, mine);
                case 2, 3 -> pay(random, order);
                case 4 -> note(As.with(buyer).post("/api/v1/orders/" + order + "/cancel"));
                default -> note(As.with(staff).post("/api/v1/orders/" + order + "/refund"));
            }
        }
        return true;
    }

    private void order(Random random, List<Integer> mine) {
        var lines = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(n -> "{\"product_id\":\"%s\",\"quantity\":%d}"
                        .formatted(products.get(random.nextInt(3)), 1 + random.nextInt(3)))
                .toList();
        var body = "{\"items\":[" + String.join(",", lines) + "]}";
        var key = UUID.randomUUID().toString();
        for (var times = random.nextInt(2); times >= 0; times--) {
            var answer = send(key, body, "/api/v1/orders");
            if (answer.statusCode() == 201) {
                mine.add(answer.jsonPath().getInt("id"));
                acknowledged.add(answer.jsonPath().getInt("id"));
            }
        }
    }

    private void pay(Random random, Integer order) {
        var body = "{\"payment_token\":\"%s\"}".formatted(TOKENS.get(random.nextInt(TOKENS.size())));
        var key = UUID.randomUUID().toString();
        for (var times = random.nextInt(2); times >= 0; times--) {
            send(key, body, "/api/v1/orders/" + order + "/pay");
        }
    }

    private Response send(String key, String body, String url) {
        return note(As.with(buyer)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(url));
    }

    private Response note(Response answer) {
        statuses.add(answer.statusCode());
        return answer;
    }

    private void settle() {
        rows.run("update orders set updated_at = updated_at - interval '10 minutes' where status = 'CANCELLED'");
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            dueTasks.run();
            return rows.value("select count(*) from payments p join orders o on o.id = p.order_id"
                            + " where p.status = 'PENDING' or (p.status = 'SUCCEEDED' and o.status = 'CANCELLED')")
                    .equals(0L);
        });
    }

    /** What does not add up. */
    private List<String> found() {
        return List.of(
                        "select 'stock of ' || p.name || ' is ' || p.stock from products p where p.stock < 0 or p.stock +"
                                + " (select coalesce(sum(i.quantity), 0) from order_items i join orders o on o.id = i.order_id"
                                + " where i.product_id = p.id and o.status <> 'CANCELLED') <> " + STOCK,
                        "select o.status || ' order ' || o.id || ' is paid ' || count(c.key) || ' times' from orders o"
                                + " left join payments p on p.order_id = o.id left join sandbox_charges c"
                                + " on c.key = p.id and c.is_paid and c.refunded_at is null group by o.id"
                                + " having count(c.key) <> case when o.status = 'COMPLETED' then 1 else 0 end",
                        "select 'payment ' || p.id || ' is ' || p.status from payments p left join sandbox_charges c"
                                + " on c.key = p.id where p.status <> case when c.key is null or not c.is_paid"
                                + " then 'DECLINED' when c.refunded_at is null then 'SUCCEEDED' else 'REFUNDED' end",
                        "select 'charge ' || key from sandbox_charges where key not in (select id from payments)",
                        "select o.id || ' has ' || count(t.id) || ' mails' from orders o left join tasks t"
                                + " on t.name = 'mail.send' and t.payload ->> 'subject' = 'Your order ' || o.id"
                                + " group by o.id having count(t.id) > 1 or (o.status = 'COMPLETED' and count(t.id) <> 1)")
                .stream()
                .flatMap(select -> StreamSupport.stream(rows.run(select).spliterator(), false))
                .map(row -> row.getString(0))
                .toList();
    }
}
