package org.nuages.core.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.RedisProcess;

/** Redis may be slow, paused, dead, new or not there at all: who asks it learns so in a moment, and hangs never. */
class SharedRedisTest {

    private static final Duration PATIENCE = RedisClients.PATIENCE;

    /** Ten times the patience: this machine may be doing other things, but waiting for Redis would be for ever. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private static final Duration LONG = Duration.ofMinutes(1);

    private static Vertx vertx;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private RedisProcess server;
    private SharedRedis redis;

    @BeforeAll
    static void events() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void noMoreEvents() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void start() {
        server = RedisProcess.start();
        redis = new SharedRedis(vertx, Optional.of(server.url()), PATIENCE, registry);
        await().until(() -> RedisClients.answers(redis));
    }

    @AfterEach
    void stop() {
        redis.close();
        server.close();
    }

    private String get(String key) {
        var answer = redis.send(Request.cmd(Command.GET).arg(key)).await().indefinitely();
        return answer == null ? null : answer.toString();
    }

    private void set(String key, String value) {
        redis.send(Request.cmd(Command.SET).arg(key).arg(value)).await().indefinitely();
    }

    private static Duration longestOf(int callers, Supplier<Boolean> call) {
        var times = IntStream.range(0, callers)
                .mapToObj(caller -> CompletableFuture.supplyAsync(() -> {
                    var start = System.nanoTime();
                    assertThat(call.get()).isFalse();
                    return System.nanoTime() - start;
                }))
                .toList();
        return Duration.ofNanos(
                times.stream().mapToLong(CompletableFuture::join).max().orElseThrow());
    }

    @Test
    void without_one_every_call_fails_at_once() {
        var none = new SharedRedis(vertx, Optional.empty(), PATIENCE, registry);

        assertThat(none.isConfigured()).isFalse();
        assertThat(RedisClients.answers(none)).isFalse();
    }

    @Test
    void runs_commands_several_at_once_and_scripts() {
        var script = Script.of("return redis.call('incrby', KEYS[1], ARGV[1])");

        set("a", "1");
        assertThat(get("a")).isEqualTo("1");
        assertThat(get("none")).isNull();
        assertThat(redis.send(List.of(
                                Request.cmd(Command.GET).arg("a"),
                                Request.cmd(Command.GET).arg("none")))
                        .await()
                        .indefinitely())
                .extracting(answer -> answer == null ? null : answer.toString())
                .containsExactly("1", null);
        for (var expected : List.of(6, 11)) {
            assertThat(redis.run(script, List.of("a"), List.of("5"))
                            .await()
                            .indefinitely()
                            .toInteger())
                    .isEqualTo(expected);
        }
        redis.send(Request.cmd(Command.SCRIPT).arg("FLUSH")).await().indefinitely();
        assertThat(redis.run(script, List.of("a"), List.of("1"))
                        .await()
                        .indefinitely()
                        .toInteger())
                .isEqualTo(12);
    }

    @Test
    void a_refusal_is_a_failure_that_closes_no_door() {
        set("text", "x");

        for (var i = 0; i < 20; i++) {
            assertThatThrownBy(() -> redis.send(Request.cmd(Command.INCR).arg("text"))
                            .await()
                            .indefinitely())
                    .isInstanceOf(RedisUnavailable.class)
                    .hasMessageContaining("integer");
        }
        assertThat(RedisClients.answers(redis)).isTrue();
    }

    @Test
    void paused_it_costs_a_moment_and_then_nothing() {
        server.pause();

        assertThat(longestOf(50, () -> RedisClients.answers(redis))).isLessThan(A_MOMENT);
        await().untilAsserted(() ->
                assertThat(longestOf(1, () -> RedisClients.answers(redis))).isLessThan(PATIENCE.dividedBy(2)));
        server.goOn();
        await().until(() -> RedisClients.answers(redis));
    }

    @Test
    void killed_it_costs_nothing_and_back_it_is_asked_again() {
        server.kill();

        assertThat(longestOf(50, () -> RedisClients.answers(redis))).isLessThan(A_MOMENT);
        server.startAgain();
        await().until(() -> RedisClients.answers(redis));
        set("a", "2");
        assertThat(get("a")).isEqualTo("2");
    }

    @Test
    void who_has_more_patience_waits_also_where_others_have_given_up() {
        var patient = redis.apart("patient", LONG);
        server.pause();
        var waiting = patient.send(Request.cmd(Command.PING)).subscribeAsCompletionStage();

        longestOf(50, () -> RedisClients.answers(redis));
        var another = patient.send(Request.cmd(Command.PING)).subscribeAsCompletionStage();
        server.goOn();

        assertThat(waiting.join()).hasToString("PONG");
        assertThat(another.join()).hasToString("PONG");
    }

    @Test
    void nobody_is_patient_with_one_that_is_gone() {
        var patient = redis.apart("patient", LONG);
        await().until(() -> RedisClients.answers(patient));
        server.kill();

        assertThat(longestOf(50, () -> RedisClients.answers(patient))).isLessThan(A_MOMENT);
        server.startAgain();
        await().until(() -> RedisClients.answers(patient));
    }

    @Test
    void what_was_wanted_too_long_ago_is_not_done_when_it_is_back() {
        set("a", "before");
        server.pause();
        IntStream.range(0, 200)
                .mapToObj(i -> redis.send(Request.cmd(Command.INCR).arg("count"))
                        .onFailure()
                        .recoverWithNull()
                        .subscribeAsCompletionStage())
                .toList()
                .forEach(CompletableFuture::join);
        server.goOn();
        await().until(() -> RedisClients.answers(redis));

        // Those that were on the line when it stopped, one for each connection, cannot be called back.
        assertThat(Integer.parseInt(get("count"))).isBetween(1, 8);
    }

    private double breaker(String meter) {
        return registry.get("breaker." + meter)
                .tag("before", "redis-cache")
                .meter()
                .measure()
                .iterator()
                .next()
                .getValue();
    }

    private long calls(String outcome) {
        return registry.get("redis.calls")
                .tags("use", "cache", "outcome", outcome)
                .timer()
                .count();
    }

    @Test
    void what_becomes_of_calls_is_counted() {
        var before = calls("done");
        set("text", "x");
        RedisClients.answers(redis);
        redis.send(Request.cmd(Command.INCR).arg("text"))
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
        assertThat(calls("done") - before).isEqualTo(2);
        assertThat(calls("refused")).isEqualTo(1);
        assertThat(breaker("open")).isZero();

        var failed = calls("failed");
        var opened = breaker("openings");
        server.kill();
        for (var i = 0; i < 7; i++) {
            RedisClients.answers(redis);
        }
        assertThat(calls("failed") - failed + calls("not_asked")).isEqualTo(7);
        assertThat(breaker("open")).isEqualTo(1);
        assertThat(breaker("openings") - opened).isEqualTo(1);
    }

    @Test
    void nobody_asks_before_what_was_missed_is_made_good() {
        var tries = new AtomicInteger();
        set("stale", "1");
        redis.onReturn(connection -> tries.incrementAndGet() == 1
                ? io.vertx.core.Future.failedFuture("not yet")
                : connection.send(Request.cmd(Command.DEL).arg("stale")).mapEmpty());

        redis.leave();

        assertThat(RedisClients.answers(redis)).isFalse();
        await().until(() -> RedisClients.answers(redis));
        assertThat(tries.get()).isEqualTo(2);
        assertThat(get("stale")).isNull();
    }
}
