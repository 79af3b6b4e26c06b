package org.nuages.core.cache;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nuages.core.redis.RedisUnavailable;
import org.nuages.core.redis.SharedRedis;
import org.nuages.core.rest.WrittenAnswer;

/**
 * Where answers are kept: in this process, and in Redis for the other pods. The version of what an answer is made of is part
 * of its key, so none has to be deleted, and whatever Redis still has after an absence is right or is never asked for.
 */
@Singleton
class ViewStore {

    private static final Logger LOG = Logger.getLogger(ViewStore.class);

    /** Beside the body: the objects around it, roughly. */
    private static final int OVERHEAD = 300;

    private static final int LARGEST = 1 << 20;

    /** As it is in Redis, with the time at which it ends: a pod that takes it over does not begin it anew. */
    @RegisterForReflection
    record Stored(long until, int status, Map<String, String> headers, byte[] body) {}

    private final Kept<ViewKey, WrittenAnswer> kept;
    private final SharedRedis redis;
    private final JsonValues json;
    private final String prefix;
    private final String release;

    ViewStore(
            SharedRedis redis,
            JsonValues json,
            @ConfigProperty(name = "nuages.cache.prefix") String prefix,
            @ConfigProperty(name = "nuages.cache.release") String release,
            @ConfigProperty(name = "nuages.cache.memory") int megabytes) {
        this.redis = redis;
        this.json = json;
        this.prefix = prefix + ":view:";
        this.release = release;
        kept = new Kept<>(megabytes, (key, answer) -> OVERHEAD + key.weight() + answer.body().length);
    }

    /** Null where this process has none. */
    WrittenAnswer near(ViewKey key) {
        return kept.get(key);
    }

    /** What another pod has made; null where there is none or nobody to ask. */
    Uni<WrittenAnswer> far(ViewKey key) {
        return redis.isConfigured()
                ? redis.send(Request.cmd(Command.GET).arg(name(key)))
                        .map(found -> found == null ? null : takeOver(key, found.toBytes()))
                        .onFailure(RedisUnavailable.class)
                        .recoverWithNull()
                : Uni.createFrom().nullItem();
    }

    private WrittenAnswer takeOver(ViewKey key, byte[] bytes) {
        var stored = json.read(bytes, Stored.class);
        var left = stored == null ? 0 : stored.until() - Instant.now().toEpochMilli();
        if (left <= 0) {
            return null;
        }
        var answer = new WrittenAnswer(stored.status(), stored.headers(), stored.body());
        kept.put(key, answer, Duration.ofMillis(left));
        return answer;
    }

    /** Nobody waits for Redis. */
    void keep(ViewKey key, WrittenAnswer answer, Duration time) {
        if (answer.body().length > LARGEST) {
            return;
        }
        kept.put(key, answer, time);
        if (redis.isConfigured()) {
            redis.send(set(key, answer, time))
                    .subscribe()
                    .with(done -> {}, failure -> LOG.debug("An answer was not shared", failure));
        }
    }

    private Request set(ViewKey key, WrittenAnswer answer, Duration time) {
        var until = Instant.now().plus(time).toEpochMilli();
        var stored = json.write(new Stored(until, answer.status(), answer.headers(), answer.body()));
        return Request.cmd(Command.SET)
                .arg(name(key))
                .arg(Buffer.buffer(stored))
                .arg("PX")
                .arg(time.toMillis());
    }

    private String name(ViewKey key) {
        return prefix + key.hashed(release);
    }
}
