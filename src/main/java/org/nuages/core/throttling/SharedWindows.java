package org.nuages.core.throttling;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Response;
import java.util.List;
import org.nuages.core.redis.RedisUnavailable;
import org.nuages.core.redis.Script;
import org.nuages.core.redis.SharedRedis;

/** The windows of all processes, by Redis' clock. While it is away each process counts by itself. */
final class SharedWindows implements Windows {

    private static final Script COUNT = Script.of("""
            local time = redis.call('time')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local most, window = tonumber(ARGV[1]), tonumber(ARGV[2])
            local oldest = redis.call('lindex', KEYS[1], -1)
            while oldest and tonumber(oldest) <= now - window do
                redis.call('rpop', KEYS[1])
                oldest = redis.call('lindex', KEYS[1], -1)
            end
            local used, admitted = redis.call('llen', KEYS[1]), 0
            if used < most then
                redis.call('lpush', KEYS[1], string.format('%.0f', now))
                redis.call('pexpire', KEYS[1], window)
                used, admitted, oldest = used + 1, 1, oldest or now
            end
            return {admitted, math.max(0, most - used), tonumber(oldest) + window - now}""");

    private final SharedRedis redis;
    private final Windows meanwhile;

    SharedWindows(SharedRedis redis, Windows meanwhile) {
        this.redis = redis;
        this.meanwhile = meanwhile;
    }

    @Override
    public Uni<Allowance> count(String key, Rate rate) {
        var values = List.of(
                Integer.toString(rate.most()), Long.toString(rate.window().toMillis()));
        return redis.run(COUNT, List.of(key), values)
                .map(SharedWindows::allowance)
                .onFailure(RedisUnavailable.class)
                .recoverWithUni(() -> meanwhile.count(key, rate));
    }

    private static Allowance allowance(Response answer) {
        return new Allowance(
                answer.get(0).toInteger() == 1,
                answer.get(1).toLong(),
                answer.get(2).toLong());
    }
}
