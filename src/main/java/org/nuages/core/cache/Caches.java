package org.nuages.core.cache;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.redis.SharedRedis;

@Singleton
class Caches {

    @Produces
    @Singleton
    Cache cache(
            SharedRedis redis,
            JsonValues json,
            MeterRegistry registry,
            @ConfigProperty(name = "nuages.cache.default-timeout") int seconds,
            @ConfigProperty(name = "nuages.cache.prefix") String prefix,
            @ConfigProperty(name = "nuages.cache.memory") int megabytes) {
        var here = new LocalStore(megabytes);
        var store = redis.isConfigured() ? new RedisStore(redis, here) : here;
        return new Cache(store, json, new CacheMeters("values", registry), Duration.ofSeconds(seconds), prefix);
    }
}
