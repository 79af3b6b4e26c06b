package org.nuages.core.tasks;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a failed task waits: twice as long each time, an hour at most, and never all at the same moment. */
final class Backoff {

    private static final long FIRST_SECONDS = 2;
    private static final long LONGEST_SECONDS = 3_600;
    private static final int DOUBLINGS = 20;

    private Backoff() {}

    static Duration after(int attempt, RandomGenerator random) {
        var whole = Math.min(LONGEST_SECONDS, FIRST_SECONDS << Math.min(DOUBLINGS, attempt - 1));
        return Duration.ofMillis(random.nextLong(whole * 500, whole * 1_000 + 1));
    }
}
