package org.nuages.core.requests;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuages.core.query.Selection;

/** Reads {@code fields} and {@code omit}. */
public final class Selections {

    private Selections() {}

    public static Selection of(MultiMap parameters) {
        if (!parameters.contains("fields") && !parameters.contains("omit")) {
            return Selection.ALL;
        }
        return new Selection(names(parameters, "fields"), names(parameters, "omit"));
    }

    private static Set<String> names(MultiMap parameters, String parameter) {
        return parameters.getAll(parameter).stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
