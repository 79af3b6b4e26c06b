package org.nuages.core.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertStatements;
import static org.nuages.core.testing.Answers.names;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.As;
import org.nuages.core.testing.RedisProcess;
import org.nuages.core.testing.ServiceTest;

/** A cached view answers as one that is not, only without the database; with a Redis that comes and goes. */
@QuarkusTest
@TestProfile(CachedViewsTest.WithRedisOfItsOwn.class)
public class CachedViewsTest extends ServiceTest {

    private static final String URL = "/api/v1/categories";

    /**
     * A request may meet one timeout of Redis (0.1 s), and wait for the database like any other; the rest is room for a
     * machine on which a whole build runs beside this. Hanging on Redis would take until it goes on, which is longer.
     */
    private static final Duration SLOWEST = Duration.ofSeconds(3);

    private static final int PORT = RedisProcess.portOf("cached-views");

    private static RedisProcess redis;

    public static class WithRedisOfItsOwn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "nuages.redis.url",
                    "redis://127.0.0.1:" + RedisProcess.portOf("cached-views"),
                    "nuages.cache.versions-good-for",
                    "0.5S");
        }
    }

    private long shoes;
    private long boots;

    @BeforeAll
    static void redis() {
        redis = new RedisProcess(PORT);
        redis.startAgain();
    }

    @AfterAll
    static void noRedis() {
        redis.close();
    }

    /** The first write over HTTP makes sure that this process knows what the test has written behind its back. */
    @BeforeEach
    void aTree() {
        rows.clear();
        shoes = a.category("shoes");
        boots = a.category("boots", shoes);
        rename(shoes, "Shoes");
        rename(boots, "Boots");
    }

    private void rename(long category, String name) {
        var answer = as.staff()
                .contentType("application/json")
                .body(Map.of("name", name))
                .patch(URL + "/" + category);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    @Test
    void a_second_answer_costs_no_statement_and_is_the_same() {
        var first = as.user().get(URL + "?page_size=1");
        var second = as.user().get(URL + "?page_size=1");

        assertStatements(first, 2);
        assertStatements(second, 0);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(second.jsonPath().getString("next")).endsWith(URL + "?page_size=1&page=2");
        assertThat(second.jsonPath().getInt("count")).isEqualTo(2);
        assertStatements(as.user().get(URL + "/tree"), 1);
        assertStatements(as.user().get(URL + "/tree"), 0);
        assertStatements(as.other().get(URL + "?page_size=1"), 0);
    }

    @Test
    void what_is_asked_for_differently_is_another_answer() {
        assertThat(names(as.user().get(URL + "?search=boo"))).containsExactly("Boots");
        assertThat(names(as.user().get(URL + "?search=sho"))).containsExactly("Shoes");
        assertThat(as.user().get(URL + "?fields=name").jsonPath().getList("results"))
                .isEqualTo(List.of(Map.of("name", "Boots"), Map.of("name", "Shoes")));
        assertThat(as.user().get(URL + "?count=none").jsonPath().getString("count"))
                .isNull();
        assertThat(as.user()
                        .header("X-Forwarded-Host", "shop.example")
                        .get(URL + "?page_size=1")
                        .jsonPath()
                        .getString("next"))
                .startsWith("http://shop.example/");
        assertThat(as.user().get(URL + "?page_size=1").jsonPath().getString("next"))
                .startsWith("http://localhost:");
        assertStatements(as.user().get(URL + "?search=boo&fields=name"), 1);
        assertStatements(as.user().get(URL + "?fields=name&search=boo"), 0);
        var lines = as.staff().accept("application/x-ndjson").get(URL);
        assertThat(lines.asString().lines()).hasSize(2);
    }

    @Test
    void each_role_has_its_own_and_who_may_not_call_gets_none() {
        as.staff()
                .contentType("application/json")
                .body(Map.of("name", "Draft", "price", 5, "category_id", boots))
                .post("/api/v1/products");

        assertThat(as.staff().get(URL).jsonPath().getList("results.product_count"))
                .isEqualTo(List.of(1, 0));
        assertThat(as.user().get(URL).jsonPath().getList("results.product_count"))
                .isEqualTo(List.of(0, 0));
        assertThat(as.anonymous().get(URL).statusCode()).isEqualTo(401);
        assertThat(As.with("nonsense").get(URL).statusCode()).isEqualTo(401);
    }

    @Test
    void conditional_requests_head_and_compression() {
        var tag = as.user().get(URL).header("ETag");

        var unchanged = as.user().header("If-None-Match", tag).get(URL);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.asString()).isEmpty();
        assertStatements(unchanged, 0);
        var head = as.user().head(URL);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.contentType()).startsWith("application/json");
        assertThat(head.asString()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(tag);
        assertStatements(head, 0);
        var unchangedHead = as.user().header("If-None-Match", tag).head(URL);
        assertThat(unchangedHead.statusCode()).isEqualTo(304);
        assertThat(unchangedHead.header("ETag")).isEqualTo(tag);
        assertThat(as.user().header("Accept-Encoding", "gzip").get(URL).header("Content-Encoding"))
                .isEqualTo("gzip");
        rename(boots, "Other");
        var changed = as.user().header("If-None-Match", tag).get(URL);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void what_is_not_there_is_not_kept() {
        assertDetail(as.user().get(URL + "?page_size=2&page=2"), 404, "not_found", "Invalid page.");
        as.staff().contentType("application/json").body(Map.of("name", "Hats")).post(URL);

        assertThat(names(as.user().get(URL + "?page_size=2&page=2"))).containsExactly("Shoes");
    }

    @Test
    void products_count_too() {
        assertThat(as.staff().get(URL + "/tree").jsonPath().getInt("[0].children[0].product_count"))
                .isZero();
        var product = as.staff()
                .contentType("application/json")
                .body(Map.of("name", "Boot", "price", 5, "category_id", boots))
                .post("/api/v1/products")
                .jsonPath()
                .getString("id");
        assertThat(as.staff().get(URL + "/tree").jsonPath().getInt("[0].children[0].product_count"))
                .isEqualTo(1);
        as.staff().delete("/api/v1/products/" + product);
        assertThat(as.staff().get(URL + "/tree").jsonPath().getInt("[0].children[0].product_count"))
                .isZero();
    }

    @Test
    void what_another_pod_has_written_is_seen_within_a_second() {
        as.user().get(URL);
        rows.run("update categories set name = 'Elsewhere' where id = $1", boots);

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> names(as.user().get(URL)).contains("Elsewhere"));
    }

    @Test
    void while_redis_is_paused_killed_and_started_again_nobody_fails_waits_or_reads_older_than_he_wrote() {
        var load = new Load();
        load.start();
        for (var disturbance : List.<Runnable>of(
                () -> {}, redis::pause, redis::goOn, redis::kill, redis::startAgain, redis::kill, redis::startAgain)) {
            disturbance.run();
            load.awaitMore(12);
        }
        load.end();

        assertThat(load.failures).isEmpty();
        assertThat(load.stale.get()).isZero();
        assertThat(Duration.ofNanos(load.slowest.get())).isLessThan(SLOWEST);
    }

    /** One who writes and reads what he has written, and three who only read. */
    private final class Load {

        private final AtomicBoolean goesOn = new AtomicBoolean(true);
        private final AtomicInteger rounds = new AtomicInteger();
        private final AtomicInteger stale = new AtomicInteger();
        private final AtomicLong slowest = new AtomicLong();
        private final List<String> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        private final List<CompletableFuture<Void>> callers = new ArrayList<>();

        void start() {
            var threads = Executors.newFixedThreadPool(4);
            callers.add(CompletableFuture.runAsync(this::write, threads));
            for (var reader = 0; reader < 3; reader++) {
                var query = "?page_size=" + (reader + 1);
                callers.add(CompletableFuture.runAsync(() -> read(query), threads));
            }
            threads.shutdown();
        }

        private void write() {
            while (goesOn.get()) {
                var name = "Name " + rounds.get();
                timed(() -> as.staff()
                        .contentType("application/json")
                        .body(Map.of("name", name))
                        .patch(URL + "/" + boots));
                var seen = timed(() -> as.staff().get(URL + "?ordering=-name"));
                if (!names(seen).contains(name)) {
                    stale.incrementAndGet();
                }
                rounds.incrementAndGet();
            }
        }

        private void read(String query) {
            while (goesOn.get()) {
                timed(() -> as.user().get(URL + query));
            }
        }

        private Response timed(java.util.function.Supplier<Response> call) {
            var start = System.nanoTime();
            var answer = call.get();
            slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
            if (answer.statusCode() != 200) {
                failures.add(answer.statusCode() + " " + answer.asString());
            }
            return answer;
        }

        void awaitMore(int more) {
            var until = rounds.get() + more;
            await().atMost(Duration.ofMinutes(1)).until(() -> rounds.get() >= until);
        }

        void end() {
            goesOn.set(false);
            callers.forEach(CompletableFuture::join);
        }
    }
}
