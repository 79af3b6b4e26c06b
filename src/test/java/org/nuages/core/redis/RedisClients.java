package org.nuages.core.redis;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ways to one Redis, each as a pod of its own would have it. */
public final class RedisClients implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofMillis(100);

    private final Vertx vertx;
    private final String url;
    private final Duration patience;
    private final List<SharedRedis> made = new ArrayList<>();

    public RedisClients(Vertx vertx, String url) {
        this(vertx, url, PATIENCE);
    }

    public RedisClients(Vertx vertx, String url, Duration patience) {
        this.vertx = vertx;
        this.url = url;
        this.patience = patience;
    }

    public SharedRedis make() {
        var redis = new SharedRedis(vertx, Optional.ofNullable(url), patience, new SimpleMeterRegistry());
        made.add(redis);
        return redis;
    }

    public static boolean answers(SharedRedis redis) {
        return redis.send(Request.cmd(Command.PING))
                .map(answer -> true)
                .onFailure(RedisUnavailable.class)
                .recoverWithItem(false)
                .await()
                .indefinitely();
    }

    @Override
    public void close() {
        made.forEach(SharedRedis::close);
    }
}
