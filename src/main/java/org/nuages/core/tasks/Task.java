package org.nuages.core.tasks;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.IntFunction;

/**
 * A kind of work that is done outside of requests. A feature declares it in a producer method; what is to be done is a
 * record of the type {@code P}, and each type belongs to one task.
 *
 * @param attempts after how many failures it is dead
 * @param timeLimit how long one attempt may take
 * @param isTransactional whether it runs in the transaction that also marks it as done: then what it writes is written
 *     exactly once. Work that calls others over the network does not hold a transaction meanwhile.
 */
public record Task<P>(
        String name, Class<P> type, Work<P> work, int attempts, Duration timeLimit, boolean isTransactional) {

    private static final int ATTEMPTS = 12;
    private static final Duration TIME_LIMIT = Duration.ofMinutes(1);
    private static final Duration PURGE_LIMIT = Duration.ofMinutes(10);

    public static <P> Task<P> of(String name, Class<P> type, Work<P> work) {
        return new Task<>(name, type, work, ATTEMPTS, TIME_LIMIT, true);
    }

    /** Removes what nobody needs any more, see {@link Portions}. */
    public static <P> Task<P> purging(String name, Class<P> type, IntFunction<Uni<Integer>> some) {
        return of(name, type, purge -> Portions.remove(some).replaceWithVoid())
                .timeLimit(PURGE_LIMIT)
                .outsideTransaction();
    }

    public Task<P> attempts(int most) {
        return new Task<>(name, type, work, most, timeLimit, isTransactional);
    }

    public Task<P> timeLimit(Duration limit) {
        return new Task<>(name, type, work, attempts, limit, isTransactional);
    }

    public Task<P> outsideTransaction() {
        return new Task<>(name, type, work, attempts, timeLimit, false);
    }
}
