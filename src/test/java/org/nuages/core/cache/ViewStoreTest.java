package org.nuages.core.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nuages.core.redis.RedisClients;
import org.nuages.core.redis.SharedRedis;
import org.nuages.core.rest.WrittenAnswer;
import org.nuages.core.testing.RedisProcess;

/** What one pod has made others take over, and after an absence of Redis nobody gets anything older than he asks for. */
class ViewStoreTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static Vertx vertx;
    private static RedisProcess server;
    private static RedisClients clients;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        server = RedisProcess.start();
        clients = new RedisClients(vertx, server.url());
    }

    @AfterAll
    static void stop() {
        clients.close();
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static SharedRedis redis() {
        var redis = clients.make();
        await().until(() -> RedisClients.answers(redis));
        return redis;
    }

    private static ViewStore pod(SharedRedis redis, String release) {
        return new ViewStore(redis, new JsonValues(), "views", release, 1);
    }

    private static ViewKey key(long version) {
        return new ViewKey("http://x/shoes", "page=1", "staff", new ViewVersions.Version(1, version));
    }

    private static WrittenAnswer answer(String body) {
        return new WrittenAnswer(200, Map.of("ETag", "\"1\""), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String body(WrittenAnswer answer) {
        return answer == null ? null : new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String far(ViewStore pod, ViewKey key) {
        return body(pod.far(key).await().indefinitely());
    }

    @Test
    void pods_take_over_from_each_other_what_is_of_their_release() {
        var one = pod(redis(), "1");
        var two = pod(redis(), "1");
        one.keep(key(1), answer("red"), MINUTE);
        await().until(() -> far(two, key(1)) != null);

        var taken = two.near(key(1));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.headers()).isEqualTo(Map.of("ETag", "\"1\""));
        assertThat(body(taken)).isEqualTo("red");
        assertThat(far(two, key(2))).isNull();
        assertThat(far(two, new ViewKey("http://x/shoes", "page=1", "user", key(1).version())))
                .isNull();
        assertThat(far(pod(redis(), "2"), key(1))).isNull();
    }

    @Test
    void what_takes_too_much_room_is_not_kept() {
        var pod = pod(redis(), "3");
        pod.keep(key(1), answer("x".repeat((1 << 20) + 1)), MINUTE);

        assertThat(pod.near(key(1))).isNull();
    }

    @Test
    void nothing_older_is_found_when_redis_is_back() {
        var redisOfOne = redis();
        var redisOfTwo = redis();
        var one = pod(redisOfOne, "4");
        var two = pod(redisOfTwo, "4");
        one.keep(key(1), answer("old"), MINUTE);
        await().until(() -> far(two, key(1)) != null);

        server.pause();
        for (var call = 0; call < 5; call++) {
            assertThat(far(one, key(2))).isNull();
        }
        one.keep(key(2), answer("new"), MINUTE);
        assertThat(body(one.near(key(2)))).isEqualTo("new");
        server.goOn();
        await().until(() -> RedisClients.answers(redisOfOne) && RedisClients.answers(redisOfTwo));

        assertThat(far(two, key(2))).isNull();
        one.keep(key(2), answer("new"), MINUTE);
        await().until(() -> far(two, key(2)) != null);
        assertThat(far(two, key(2))).isEqualTo("new");
    }

    @Test
    void without_redis_a_pod_has_its_own() {
        var pod = pod(new RedisClients(vertx, null).make(), "5");
        pod.keep(key(1), answer("red"), MINUTE);

        assertThat(body(pod.near(key(1)))).isEqualTo("red");
        assertThat(far(pod, key(1))).isNull();
    }
}
