package org.nuages.core.query;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which parts of a view a caller wants, by dotted names.
 *
 * @param fields the wanted ones; empty means all
 * @param omitted the unwanted ones
 */
public record Selection(Set<String> fields, Set<String> omitted) {

    public static final Selection ALL = new Selection(Set.of(), Set.of());

    public boolean isAll() {
        return fields.isEmpty() && omitted.isEmpty();
    }

    /** Whether the part itself, or something inside it, is wanted. */
    public boolean includes(String name) {
        return (fields.isEmpty() || names(fields, name) || leadsInto(fields, name)) && !names(omitted, name);
    }

    /** What is wanted of the objects inside the part {@code name}, seen from them. */
    Selection inside(String name) {
        var prefix = name + ".";
        return new Selection(fields.contains(name) ? Set.of() : below(fields, prefix), below(omitted, prefix));
    }

    private static Set<String> below(Set<String> chosen, String prefix) {
        return chosen.stream()
                .filter(field -> field.startsWith(prefix))
                .map(field -> field.substring(prefix.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Selection only(String... names) {
        return new Selection(Set.of(names), Set.of());
    }

    public static Selection without(String... names) {
        return new Selection(Set.of(), Set.of(names));
    }

    private static boolean names(Set<String> chosen, String name) {
        for (var end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            if (chosen.contains(name.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsInto(Set<String> chosen, String name) {
        return chosen.stream().anyMatch(field -> field.startsWith(name) && field.startsWith(".", name.length()));
    }
}
