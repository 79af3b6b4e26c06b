package org.nuages.core.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;
import java.util.function.UnaryOperator;

/** Values in this process, each with its own time, together no heavier than so many megabytes. */
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.SSMWA")
final class Kept<K, V> {

    private record Entry<V>(V value, int weight, long until) {

        Duration left() {
            return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
        }
    }

    private final Cache<K, Entry<V>> entries;
    private final ToIntBiFunction<K, V> weight;

    Kept(int megabytes, ToIntBiFunction<K, V> weight) {
        this.weight = weight;
        this.entries = Caffeine.newBuilder()
                .maximumWeight((long) megabytes << 20)
                .weigher((K key, Entry<V> entry) -> entry.weight())
                .expireAfter(Expiry.writing((K key, Entry<V> entry) -> entry.left()))
                .build();
    }

    V get(K key) {
        var entry = entries.getIfPresent(key);
        return entry == null ? null : entry.value();
    }

    void put(K key, V value, Duration time) {
        entries.put(key, entry(key, value, System.nanoTime() + time.toNanos()));
    }

    /** The value that {@code change} makes of {@code first} or of what is there, whose time goes on. */
    V change(K key, V first, Duration time, UnaryOperator<V> change) {
        var changed = entries.asMap()
                .compute(
                        key,
                        (same, old) -> old == null
                                ? entry(key, change.apply(first), System.nanoTime() + time.toNanos())
                                : entry(key, change.apply(old.value()), old.until()));
        return changed.value();
    }

    void remove(K key) {
        entries.invalidate(key);
    }

    void removeIf(Predicate<K> unwanted) {
        entries.asMap().keySet().removeIf(unwanted);
    }

    void clear() {
        entries.invalidateAll();
    }

    private Entry<V> entry(K key, V value, long until) {
        return new Entry<>(value, weight.applyAsInt(key, value), until);
    }
}
