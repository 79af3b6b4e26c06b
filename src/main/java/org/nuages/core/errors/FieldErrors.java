package org.nuages.core.errors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with an input, so that a client is told everything at once. */
public final class FieldErrors {

    private final Map<String, Object> byField = new LinkedHashMap<>();

    @SuppressWarnings("unchecked")
    public void add(String field, String message) {
        ((List<String>) byField.computeIfAbsent(field, key -> new ArrayList<String>())).add(message);
    }

    /** The errors of a nested object or array stand below its name in its own form. */
    public void nest(String field, Object errors) {
        byField.put(field, errors);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public Map<String, Object> all() {
        return byField;
    }

    public void throwIfAny() {
        if (!byField.isEmpty()) {
            throw ApiException.invalid(byField);
        }
    }
}
