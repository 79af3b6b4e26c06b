package org.nuages.core.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists of related rows, fetched beside the rows they belong to: by the view's slot, then by the row's key. */
final class Fetched {

    static final Fetched NOTHING = new Fetched();

    private final Map<Integer, Map<Object, List<Object>>> bySlot = new HashMap<>();

    void put(int slot, Map<Object, List<Object>> byKey) {
        bySlot.put(slot, byKey);
    }

    /** Empty for a row without any; null for a list that nobody wants. */
    @SuppressWarnings("unchecked")
    <V> List<V> of(int slot, Object key) {
        var lists = bySlot.get(slot);
        return lists == null ? null : (List<V>) lists.getOrDefault(key, List.of());
    }
}
