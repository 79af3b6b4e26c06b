package org.nuages.core.throttling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/** The windows of one process, while there is no Redis. Who makes up keys without end pushes out the oldest ones. */
final class LocalWindows implements Windows {

    private static final int MOST_KEYS = 20_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Cache<String, ArrayDeque<Long>> admissions = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(LONGEST)
            .build();

    @Override
    public Uni<Allowance> count(String key, Rate rate) {
        var window = admissions.get(key, unknown -> new ArrayDeque<>());
        synchronized (window) {
            return Uni.createFrom().item(count(window, rate, TimeUnit.NANOSECONDS.toMillis(System.nanoTime())));
        }
    }

    private static Allowance count(ArrayDeque<Long> window, Rate rate, long now) {
        while (!window.isEmpty() && window.peekFirst() <= now - rate.window().toMillis()) {
            window.removeFirst();
        }
        var isAdmitted = window.size() < rate.most();
        if (isAdmitted) {
            window.addLast(now);
        }
        var next = window.peekFirst() + rate.window().toMillis() - now;
        return new Allowance(isAdmitted, rate.most() - window.size(), next);
    }
}
