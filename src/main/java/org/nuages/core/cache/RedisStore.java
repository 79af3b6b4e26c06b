package org.nuages.core.cache;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.nuages.core.redis.RedisUnavailable;
import org.nuages.core.redis.Script;
import org.nuages.core.redis.SharedRedis;

/**
 * Values in Redis, and in this process while Redis is away. What was written or deleted meanwhile is deleted in Redis before
 * it is asked again, so that nobody here reads what he has replaced.
 */
final class RedisStore implements Store {

    private static final Script ADD = Script.of("""
            local sum = redis.call('incrby', KEYS[1], ARGV[1])
            if redis.call('pttl', KEYS[1]) == -1 then redis.call('pexpire', KEYS[1], ARGV[2]) end
            return sum""");

    private static final Script AGREE = Script.of(
            "redis.call('set', KEYS[1], ARGV[1], 'NX', 'EX', 30 * 24 * 3600) return redis.call('get', KEYS[1])");

    private final SharedRedis redis;
    private final LocalStore meanwhile;
    private final Missed missed = new Missed();

    RedisStore(SharedRedis redis, LocalStore meanwhile) {
        this.redis = redis;
        this.meanwhile = meanwhile;
        redis.onReturn(connection -> missed.makeGood(connection).onSuccess(done -> meanwhile.forgetAll()));
    }

    @Override
    public Uni<List<byte[]>> get(List<String> names) {
        var request = Request.cmd(Command.MGET);
        names.forEach(request::arg);
        return orElse(redis.send(request).map(RedisStore::values), () -> meanwhile.get(names));
    }

    private static List<byte[]> values(Response answer) {
        return Arrays.asList(StreamSupport.stream(answer.spliterator(), false)
                .map(value -> value == null ? null : value.toBytes())
                .toArray(byte[][]::new));
    }

    @Override
    public Uni<Void> set(Map<String, byte[]> values, Duration time) {
        var requests = new ArrayList<Request>();
        values.forEach((name, value) -> requests.add(Request.cmd(Command.SET)
                .arg(name)
                .arg(Buffer.buffer(value))
                .arg("PX")
                .arg(time.toMillis())));
        return orElse(redis.send(requests).replaceWithVoid(), () -> {
            miss(List.copyOf(values.keySet()));
            return meanwhile.set(values, time);
        });
    }

    /** What is counted while Redis is away is counted for that time and this process only. */
    @Override
    public Uni<Long> add(String name, long by, Duration time) {
        return orElse(
                redis.run(ADD, List.of(name), List.of(Long.toString(by), Long.toString(time.toMillis())))
                        .map(Response::toLong),
                () -> meanwhile.add(name, by, time));
    }

    @Override
    public Uni<Void> delete(List<String> names) {
        return orElse(redis.send(unlink(names)).replaceWithVoid(), () -> {
            miss(names);
            return meanwhile.delete(names);
        });
    }

    @Override
    public Uni<String> agree(String name, String proposal) {
        return orElse(
                redis.run(AGREE, List.of(name), List.of(proposal)).map(Response::toString),
                () -> meanwhile.agree(name, proposal));
    }

    @Override
    public Uni<Void> clear(String beginning) {
        return orElse(clearFrom("0", beginning), () -> {
            missed.allThatBegin(beginning);
            redis.leave();
            return meanwhile.clear(beginning);
        });
    }

    private Uni<Void> clearFrom(String cursor, String beginning) {
        return redis.send(Missed.scan(cursor, beginning)).chain(found -> deleteFound(found)
                .chain(() -> Missed.isLast(found)
                        ? Uni.createFrom().voidItem()
                        : clearFrom(found.get(0).toString(), beginning)));
    }

    private Uni<Void> deleteFound(Response found) {
        var names = Missed.names(found);
        return names.isEmpty()
                ? Uni.createFrom().voidItem()
                : redis.send(unlink(names)).replaceWithVoid();
    }

    static Request unlink(List<String> names) {
        var request = Request.cmd(Command.UNLINK);
        names.forEach(request::arg);
        return request;
    }

    private void miss(List<String> names) {
        missed.add(names);
        redis.leave();
    }

    private static <T> Uni<T> orElse(Uni<T> there, Supplier<Uni<T>> here) {
        return there.onFailure(RedisUnavailable.class).recoverWithUni(failure -> here.get());
    }
}
