package org.nuages.core.cache;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Values in this process. */
final class LocalStore implements Store {

    private static final int OVERHEAD = 150;
    private static final Duration LONG = Duration.ofDays(30);

    private final Kept<String, byte[]> kept;

    LocalStore(int megabytes) {
        kept = new Kept<>(megabytes, (name, value) -> OVERHEAD + 2 * name.length() + value.length);
    }

    @Override
    public Uni<List<byte[]>> get(List<String> names) {
        return Uni.createFrom()
                .item(() -> Arrays.asList(names.stream().map(kept::get).toArray(byte[][]::new)));
    }

    @Override
    public Uni<Void> set(Map<String, byte[]> values, Duration time) {
        return Uni.createFrom().voidItem().invoke(() -> values.forEach((name, value) -> kept.put(name, value, time)));
    }

    @Override
    public Uni<Long> add(String name, long by, Duration time) {
        return Uni.createFrom()
                .item(() -> number(kept.change(name, bytes(0), time, value -> bytes(number(value) + by))));
    }

    @Override
    public Uni<Void> delete(List<String> names) {
        return Uni.createFrom().voidItem().invoke(() -> names.forEach(kept::remove));
    }

    @Override
    public Uni<String> agree(String name, String proposal) {
        return Uni.createFrom()
                .item(() -> new String(
                        kept.change(name, proposal.getBytes(StandardCharsets.UTF_8), LONG, value -> value),
                        StandardCharsets.UTF_8));
    }

    @Override
    public Uni<Void> clear(String beginning) {
        return Uni.createFrom().voidItem().invoke(() -> kept.removeIf(name -> name.startsWith(beginning)));
    }

    void forgetAll() {
        kept.clear();
    }

    private static byte[] bytes(long number) {
        return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    }

    private static long number(byte[] bytes) {
        return Long.parseLong(new String(bytes, StandardCharsets.US_ASCII));
    }
}
