package org.nuages.core.throttling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nuages.core.redis.RedisClients;
import org.nuages.core.redis.SharedRedis;
import org.nuages.core.testing.RedisProcess;

/** Two processes on one Redis, which may go and come back. */
class WindowsTest {

    /** However busy this machine is: what is tested is who is admitted, not how fast. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Rate TEN_A_MINUTE = Rate.of("10/min");

    private static Vertx vertx;
    private static RedisProcess server;
    private static RedisClients clients;
    private static List<SharedRedis> ofTheCache;
    private static List<SharedRedis> redis;
    private static List<Windows> pods;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        server = RedisProcess.start();
        clients = new RedisClients(vertx, server.url());
        ofTheCache = List.of(clients.make(), clients.make());
        redis = ofTheCache.stream().map(way -> way.apart("throttle", PATIENCE)).toList();
        awaitRedis();
        pods = redis.stream()
                .<Windows>map(way -> new SharedWindows(way, new LocalWindows()))
                .toList();
    }

    private static void awaitRedis() {
        redis.forEach(way -> await().until(() -> RedisClients.answers(way)));
    }

    @AfterAll
    static void stop() {
        clients.close();
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Allowance count(Windows windows, String key, Rate rate) {
        return windows.count(key, rate).await().indefinitely();
    }

    private static long admitted(List<Windows> windows, String key, int calls) {
        var all = IntStream.range(0, calls)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> count(windows.get(i % windows.size()), key, TEN_A_MINUTE)))
                .toList();
        return all.stream()
                .map(CompletableFuture::join)
                .filter(Allowance::isAdmitted)
                .count();
    }

    @Test
    void of_many_at_once_exactly_as_many_are_admitted_as_may_be() {
        assertThat(admitted(pods, key, 60)).isEqualTo(10);
        assertThat(admitted(List.of(new LocalWindows()), key, 60)).isEqualTo(10);
    }

    @Test
    void a_window_slides() {
        for (var windows : List.of(pods.get(0), new LocalWindows())) {
            var rate = Rate.of("2/s");
            assertThat(count(windows, key, rate).left()).isEqualTo(1);
            assertThat(count(windows, key, rate).left()).isZero();
            var refused = count(windows, key, rate);
            assertThat(refused.isAdmitted()).isFalse();
            assertThat(refused.seconds()).isEqualTo(1);
            await().until(() -> count(windows, key, rate).isAdmitted());
        }
    }

    @Test
    void while_redis_takes_its_time_for_answers_of_the_cache_callers_are_still_counted_together() {
        server.pause();
        var counted = CompletableFuture.supplyAsync(() -> admitted(pods, key, 40));
        ofTheCache.forEach(way -> await().until(() -> !RedisClients.answers(way)));
        server.goOn();

        assertThat(counted.join()).isEqualTo(10);
    }

    @Test
    void while_redis_is_away_each_process_counts_by_itself() {
        assertThat(admitted(pods, key, 20)).isEqualTo(10);
        server.kill();
        try {
            assertThat(admitted(pods, key, 40)).isEqualTo(20);
        } finally {
            server.startAgain();
        }
        awaitRedis();
    }
}
