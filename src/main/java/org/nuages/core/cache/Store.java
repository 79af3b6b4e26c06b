package org.nuages.core.cache;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where values are, as bytes under their whole names. */
interface Store {

    /** In the order of the names, null for those that are not there. */
    Uni<List<byte[]>> get(List<String> names);

    Uni<Void> set(Map<String, byte[]> values, Duration time);

    /** Atomically; from nothing on it counts from 0, and the time is the new counter's. */
    Uni<Long> add(String name, long by, Duration time);

    Uni<Void> delete(List<String> names);

    /** What is there, or else the given one from now on, for everybody the same. */
    Uni<String> agree(String name, String proposal);

    /** All whose name begins like this. */
    Uni<Void> clear(String beginning);
}
