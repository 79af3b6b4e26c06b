package org.nuages.core.cache;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.nuages.core.work.OwnContext;

/**
 * Values under keys, for some time: in Redis where there is one, and while it answers; in this process otherwise. They are
 * kept as JSON, so that a value is the same wherever it was. Whoever reads goes on without what is not there; nothing may be kept here only.
 */
public final class Cache {

    private final Store store;
    private final JsonValues json;
    private final CacheMeters meters;
    private final Duration time;
    private final String prefix;
    private final String namespace;
    private final SharedWork<String, Object> work;

    Cache(Store store, JsonValues json, CacheMeters meters, Duration time, String prefix) {
        this(store, json, meters, time, prefix, null, new SharedWork<>());
    }

    private Cache(
            Store store,
            JsonValues json,
            CacheMeters meters,
            Duration time,
            String prefix,
            String namespace,
            SharedWork<String, Object> work) {
        this.store = store;
        this.json = json;
        this.meters = meters;
        this.time = time;
        this.prefix = prefix;
        this.namespace = namespace;
        this.work = work;
    }

    /** Values that can be forgotten together, by {@link #bump}. */
    public Cache namespace(String name) {
        return new Cache(store, json, meters, time, prefix, name, work);
    }

    /** Forgets all values of this namespace at once, on all pods; also those that are being computed just now. */
    public Uni<Void> bump() {
        if (namespace == null) {
            throw new IllegalStateException("Only a namespace has a version; see clear()");
        }
        return store.delete(List.of(versionName()));
    }

    /** Null where there is none. */
    public <T> Uni<T> get(String key, Class<T> type) {
        return getMany(List.of(key), type).map(found -> found.get(key));
    }

    /** Those of them that are there. */
    public <T> Uni<Map<String, T>> getMany(List<String> keys, Class<T> type) {
        return keys.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : beginning().chain(beginning -> found(names(beginning, keys)).map(found -> read(keys, found, type)));
    }

    private Uni<List<byte[]>> found(List<String> names) {
        return store.get(names).invoke(all -> all.forEach(value -> meters.count(value != null)));
    }

    private <T> Map<String, T> read(List<String> keys, List<byte[]> found, Class<T> type) {
        Map<String, T> values = new LinkedHashMap<>();
        for (var i = 0; i < keys.size(); i++) {
            var value = json.read(found.get(i), type);
            if (value != null) {
                values.put(keys.get(i), value);
            }
        }
        return values;
    }

    public Uni<Void> set(String key, Object value) {
        return set(key, value, time);
    }

    public Uni<Void> set(String key, Object value, Duration howLong) {
        return setMany(Map.of(key, value), howLong);
    }

    public Uni<Void> setMany(Map<String, ?> values, Duration howLong) {
        if (values.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return beginning().chain(beginning -> {
            Map<String, byte[]> named = new HashMap<>();
            values.forEach((key, value) -> named.put(beginning + key, json.write(value)));
            named.keySet().forEach(work::leave);
            return store.set(named, howLong);
        });
    }

    public <T> Uni<T> getOrSet(String key, Class<T> type, Supplier<Uni<T>> compute) {
        return getOrSet(key, type, time, compute);
    }

    /** What is there, or what is computed now, once for all in this process who want it. All of them get the same object. */
    @SuppressWarnings("unchecked")
    public <T> Uni<T> getOrSet(String key, Class<T> type, Duration howLong, Supplier<Uni<T>> compute) {
        return (Uni<T>) beginning().chain(beginning -> {
            var name = beginning + key;
            return work.once(name, isWanted -> foundOrMade(name, type, howLong, compute, isWanted));
        });
    }

    private <T> Uni<Object> foundOrMade(
            String name, Class<T> type, Duration howLong, Supplier<Uni<T>> compute, BooleanSupplier isWanted) {
        return found(List.of(name))
                .map(found -> json.read(found.get(0), type))
                .chain(found -> found != null
                        ? Uni.createFrom().item((Object) found)
                        : OwnContext.stay(compute.get().<Object>map(made -> made))
                                .call(made -> keep(name, made, howLong, isWanted)));
    }

    /** What has been set or deleted since is newer than what was computed. */
    private Uni<Void> keep(String name, Object made, Duration howLong, BooleanSupplier isWanted) {
        return made == null || !isWanted.getAsBoolean()
                ? Uni.createFrom().voidItem()
                : store.set(Map.of(name, json.write(made)), howLong);
    }

    /** Adds atomically; a counter begins at 0, and lives for the default time from then on. */
    public Uni<Long> incr(String key, long by) {
        return beginning().chain(beginning -> store.add(beginning + key, by, time));
    }

    public Uni<Long> decr(String key, long by) {
        return incr(key, -by);
    }

    public Uni<Void> delete(String... keys) {
        if (keys.length == 0) {
            return Uni.createFrom().voidItem();
        }
        return beginning().chain(beginning -> {
            var names = names(beginning, List.of(keys));
            names.forEach(work::leave);
            return store.delete(names);
        });
    }

    /** Everything that was ever put in here, of whatever namespace; of a namespace all that is its. */
    public Uni<Void> clear() {
        if (namespace != null) {
            return bump();
        }
        work.leaveAll();
        return store.clear(valuesPrefix());
    }

    private Uni<String> beginning() {
        return namespace == null
                ? Uni.createFrom().item(valuesPrefix() + "::")
                : store.agree(versionName(), UUID.randomUUID().toString())
                        .map(version -> valuesPrefix() + namespace + ":" + version + ":");
    }

    private String versionName() {
        return prefix + ":version:" + namespace;
    }

    private String valuesPrefix() {
        return prefix + ":value:";
    }

    private static List<String> names(String beginning, List<String> keys) {
        return keys.stream().map(key -> beginning + key).toList();
    }
}
