package org.nuages.core.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** How often what was looked for was there. */
final class CacheMeters {

    private final Counter hits;
    private final Counter misses;

    CacheMeters(String cache, MeterRegistry registry) {
        hits = counter(cache, "hit", registry);
        misses = counter(cache, "miss", registry);
    }

    private static Counter counter(String cache, String result, MeterRegistry registry) {
        return Counter.builder("cache.gets")
                .description("What was looked for in a cache")
                .tags("cache", cache, "result", result)
                .register(registry);
    }

    void count(boolean isThere) {
        (isThere ? hits : misses).increment();
    }
}
