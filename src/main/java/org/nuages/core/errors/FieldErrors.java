package org.nuages.core.errors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with an input, so that a client is told everything at once. */
public final class FieldErrors {

    private final Map<String, List<String>> byField = new LinkedHashMap<>();

    public void add(String field, String message) {
        byField.computeIfAbsent(field, key -> new ArrayList<>()).add(message);
    }

    public void throwIfAny() {
        if (!byField.isEmpty()) {
            throw ApiException.invalid(byField);
        }
    }
}
