package org.nuages.core.work;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Work on the same thing, one after the other in this process. Other pods are kept out by the database; here those who
 * come at once wait without a connection, which a thousand of them would otherwise hold or queue for.
 */
public final class Turns<K> {

    private final ConcurrentMap<K, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    public <T> Uni<T> take(K key, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var mine = new CompletableFuture<Void>();
            return after(last.put(key, mine))
                    .chain(() -> work.get())
                    .onTermination()
                    .invoke(() -> {
                        last.remove(key, mine);
                        mine.complete(null);
                    });
        });
    }

    private static Uni<Void> after(CompletableFuture<Void> before) {
        return before == null
                ? Uni.createFrom().voidItem()
                : OwnContext.stay(Uni.createFrom().completionStage(before::copy));
    }
}
