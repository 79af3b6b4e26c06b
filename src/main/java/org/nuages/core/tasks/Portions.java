package org.nuages.core.tasks;

import io.smallrye.mutiny.Uni;
import java.util.function.IntFunction;

/** Rows that are removed some at a time, until there are no more, so that no statement takes long. */
public final class Portions {

    private static final int AT_ONCE = 10_000;

    private Portions() {}

    /**
     * Answers with how many rows are gone.
     *
     * @param some removes at most so many, and answers with how many there were
     */
    public static Uni<Integer> remove(IntFunction<Uni<Integer>> some) {
        return remove(some, 0);
    }

    private static Uni<Integer> remove(IntFunction<Uni<Integer>> some, int before) {
        return some.apply(AT_ONCE)
                .chain(gone -> gone < AT_ONCE ? Uni.createFrom().item(before + gone) : remove(some, before + gone));
    }
}
