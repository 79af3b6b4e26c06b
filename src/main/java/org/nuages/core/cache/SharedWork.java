package org.nuages.core.cache;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nuages.core.work.OwnContext;

/**
 * One computation for all who want the same at once. The others wait for the first and go on where they were, each in his
 * own context; if it fails, they compute for themselves.
 */
final class SharedWork<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    Uni<V> once(K key, Supplier<Uni<V>> work) {
        return once(key, isWanted -> work.get());
    }

    /** The work may ask whether its key has been left since. */
    Uni<V> once(K key, Function<BooleanSupplier, Uni<V>> work) {
        return Uni.createFrom().deferred(() -> {
            var mine = new CompletableFuture<V>();
            var first = running.putIfAbsent(key, mine);
            return first == null ? lead(key, mine, work) : follow(key, first, work);
        });
    }

    /** Who comes from now on does not join what is under way. */
    void leave(K key) {
        running.remove(key);
    }

    void leaveAll() {
        running.clear();
    }

    private Uni<V> lead(K key, CompletableFuture<V> mine, Function<BooleanSupplier, Uni<V>> work) {
        var started = Uni.createFrom().deferred(() -> work.apply(() -> running.get(key) == mine));
        return started.onTermination().invoke((result, failure, cancelled) -> {
            running.remove(key, mine);
            if (failure == null && !cancelled) {
                mine.complete(result);
            } else {
                mine.completeExceptionally(cancelled ? new CancellationException() : failure);
            }
        });
    }

    private Uni<V> follow(K key, CompletableFuture<V> first, Function<BooleanSupplier, Uni<V>> work) {
        return OwnContext.stay(Uni.createFrom().completionStage(first::copy))
                .onFailure()
                .recoverWithUni(() -> work.apply(() -> !running.containsKey(key)));
    }
}
