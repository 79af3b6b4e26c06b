package org.nuages.core.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuages.core.redis.RedisClients;
import org.nuages.core.testing.RedisProcess;

/** The cache over Redis and without it behaves alike; two caches over one Redis are two pods. */
class CacheTest {

    record Report(String name, List<Long> figures, Instant at) {}

    enum Where {
        HERE,
        REDIS
    }

    /** Longer than in earnest: what is counted exactly here must not be counted elsewhere because the machine is busy. */
    private static final SimpleMeterRegistry REGISTRY = new SimpleMeterRegistry();

    private static final CacheMeters METERS = new CacheMeters("values", REGISTRY);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static Vertx vertx;
    private static RedisProcess server;
    private static RedisClients clients;

    private final AtomicInteger computed = new AtomicInteger();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        server = RedisProcess.start();
        clients = new RedisClients(vertx, server.url(), PATIENCE);
    }

    @AfterAll
    static void stop() {
        clients.close();
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Of a prefix of its own, so that no test sees another's. */
    private static Cache cache(Where where, String prefix) {
        return where == Where.HERE
                ? new Cache(new LocalStore(8), new JsonValues(), METERS, MINUTE, prefix)
                : pod(prefix);
    }

    private static Cache pod(String prefix) {
        var redis = clients.make();
        await().until(() -> RedisClients.answers(redis));
        return new Cache(new RedisStore(redis, new LocalStore(8)), new JsonValues(), METERS, MINUTE, prefix);
    }

    private static <T> T get(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }

    private static double looked(String result) {
        return REGISTRY.get("cache.gets")
                .tags("cache", "values", "result", result)
                .counter()
                .count();
    }

    private Uni<String> compute() {
        return Uni.createFrom().item(() -> "computed " + computed.incrementAndGet());
    }

    @ParameterizedTest
    @EnumSource
    void keeps_values_for_a_time(Where where) {
        var cache = cache(where, "values");
        var report = new Report("sales", List.of(1L, 2L), Instant.parse("2026-01-02T03:04:05.678901Z"));

        assertThat(get(cache.get("r", Report.class))).isNull();
        get(cache.set("r", report));
        assertThat(get(cache.get("r", Report.class))).isEqualTo(report);
        assertThat(get(cache.get("r", Integer.class))).isNull();
        get(cache.set("short", "x", Duration.ofMillis(50)));
        await().until(() -> get(cache.get("short", String.class)) == null);
        get(cache.delete("r", "none"));
        assertThat(get(cache.get("r", Report.class))).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void keeps_many_and_clears_all(Where where) {
        var cache = cache(where, "many");
        var other = cache(where, "other");

        get(other.set("a", 9));
        get(cache.setMany(Map.of("a", 1, "b", 2), MINUTE));
        assertThat(get(cache.getMany(List.of("b", "none", "a"), Integer.class)))
                .containsExactly(Map.entry("b", 2), Map.entry("a", 1));
        assertThat(get(cache.getMany(List.of(), Integer.class))).isEmpty();
        get(cache.setMany(Map.of(), MINUTE));
        get(cache.namespace("n").set("a", 3));
        get(cache.clear());
        assertThat(get(cache.getMany(List.of("a", "b"), Integer.class))).isEmpty();
        assertThat(get(cache.namespace("n").get("a", Integer.class))).isNull();
        assertThat(get(other.get("a", Integer.class))).isEqualTo(9);
    }

    @Test
    void what_is_looked_for_is_counted() {
        var cache = cache(Where.HERE, "looked");
        var hits = looked("hit");
        var misses = looked("miss");

        get(cache.get("a", Integer.class));
        get(cache.set("a", 1));
        get(cache.getMany(List.of("a", "b"), Integer.class));
        get(cache.getOrSet("a", Integer.class, () -> Uni.createFrom().item(2)));

        assertThat(looked("hit") - hits).isEqualTo(2);
        assertThat(looked("miss") - misses).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void counts_exactly_whoever_counts(Where where) {
        var cache = cache(where, "counts");

        var counts =
                IntStream.range(0, 200).mapToObj(i -> cache.incr("n", 3).subscribeAsCompletionStage()).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(counts).doesNotHaveDuplicates();
        assertThat(get(cache.decr("n", 1))).isEqualTo(599);
        assertThat(get(cache.get("n", Long.class))).isEqualTo(599);
    }

    @ParameterizedTest
    @EnumSource
    void computes_once_for_all_who_come_at_once(Where where) {
        var cache = cache(where, "stampede");
        var start = new CompletableFuture<String>();

        var answers = IntStream.range(0, 50)
                .mapToObj(i -> cache.getOrSet("k", String.class, () -> {
                            computed.incrementAndGet();
                            return Uni.createFrom().completionStage(start);
                        })
                        .subscribeAsCompletionStage())
                .toList();
        await().until(() -> computed.get() == 1);
        start.complete("done");

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo("done"));
        assertThat(computed.get()).isEqualTo(1);
        assertThat(get(cache.getOrSet("k", String.class, this::compute))).isEqualTo("done");
        assertThat(computed.get()).isEqualTo(1);
    }

    @Test
    void who_computes_and_each_who_waited_goes_on_in_his_own_context() {
        var cache = cache(Where.REDIS, "contexts");
        var start = new CompletableFuture<String>();
        var asked = new AtomicInteger();
        var where = new ConcurrentHashMap<Integer, Boolean>();

        for (var i = 0; i < 20; i++) {
            var number = i;
            var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            context.runOnContext(go -> {
                cache.getOrSet("k", String.class, () -> {
                            computed.incrementAndGet();
                            return Uni.createFrom().completionStage(start);
                        })
                        .subscribe()
                        .with(done -> where.put(number, Vertx.currentContext() == context));
                asked.incrementAndGet();
            });
        }
        await().until(() -> asked.get() == 20 && computed.get() == 1);
        Infrastructure.getDefaultExecutor().execute(() -> start.complete("x"));

        await().until(() -> where.size() == 20);
        assertThat(where.values()).containsOnly(true);
    }

    @ParameterizedTest
    @EnumSource
    void failures_are_not_kept_and_nothing_is_not_either(Where where) {
        var cache = cache(where, "failures");

        assertThatThrownBy(() -> get(cache.getOrSet(
                        "k", String.class, () -> Uni.createFrom().failure(new IllegalArgumentException("no")))))
                .hasMessage("no");
        assertThat(get(cache.getOrSet("k", String.class, () -> Uni.createFrom().nullItem())))
                .isNull();
        assertThat(get(cache.getOrSet("k", String.class, this::compute))).isEqualTo("computed 1");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_deleted_while_it_was_computed_is_not_kept(Where where) {
        var cache = cache(where, "deleted");
        var start = new CompletableFuture<String>();

        var old = cache.getOrSet("k", String.class, () -> {
                    computed.incrementAndGet();
                    return Uni.createFrom().completionStage(start);
                })
                .subscribeAsCompletionStage();
        await().until(() -> computed.get() == 1);
        get(cache.delete("k"));
        start.complete("old");

        assertThat(old.join()).isEqualTo("old");
        assertThat(get(cache.getOrSet("k", String.class, this::compute))).isEqualTo("computed 2");
    }

    @ParameterizedTest
    @EnumSource
    void a_namespace_is_forgotten_as_a_whole_with_what_is_being_computed(Where where) {
        var prices = cache(where, "spaces").namespace("prices");
        var start = new CompletableFuture<String>();
        get(prices.set("a", "1"));
        var old = prices.getOrSet("b", String.class, () -> {
                    computed.incrementAndGet();
                    return Uni.createFrom().completionStage(start);
                })
                .subscribeAsCompletionStage();
        await().until(() -> computed.get() == 1);

        get(prices.bump());
        start.complete("old");
        old.join();

        assertThat(get(prices.get("a", String.class))).isNull();
        assertThat(get(prices.get("b", String.class))).isNull();
        get(prices.set("a", "2"));
        assertThat(get(prices.get("a", String.class))).isEqualTo("2");
        assertThat(get(cache(where, "spaces").get("a", String.class))).isNull();
    }

    @Test
    void pods_share_it_and_go_on_alone_while_redis_is_away_and_nobody_reads_what_he_replaced() {
        var one = pod("pods");
        var two = pod("pods");
        get(one.setMany(Map.of("replaced", "old", "deleted", "old", "kept", "old"), MINUTE));
        get(one.namespace("n").set("bumped", "old"));
        assertThat(get(two.get("kept", String.class))).isEqualTo("old");

        server.pause();
        get(one.set("replaced", "new"));
        get(one.delete("deleted"));
        get(one.namespace("n").bump());
        assertThat(get(one.get("replaced", String.class))).isEqualTo("new");
        assertThat(get(one.get("deleted", String.class))).isNull();
        assertThat(get(one.namespace("n").get("bumped", String.class))).isNull();
        assertThat(get(one.incr("counter", 2))).isEqualTo(2);
        server.goOn();

        await().until(() -> get(one.get("kept", String.class)) != null);
        assertThat(get(one.getMany(List.of("replaced", "deleted", "kept"), String.class)))
                .isEqualTo(Map.of("kept", "old"));
        assertThat(get(one.namespace("n").get("bumped", String.class))).isNull();
        await().until(() -> get(two.get("kept", String.class)) != null);
        assertThat(get(two.getMany(List.of("replaced", "deleted", "kept"), String.class)))
                .isEqualTo(Map.of("kept", "old"));
    }
}
