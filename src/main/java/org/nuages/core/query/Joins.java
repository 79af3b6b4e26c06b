package org.nuages.core.query;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables joined to a statement's root, each once: related rows by the path to them, aggregates by what they gather. */
final class Joins {

    private final Map<List<SingularAttribute<?, ?>>, String> aliases = new HashMap<>();
    private final Map<Object, Lateral> laterals = new LinkedHashMap<>();
    private final Set<String> outer = new HashSet<>();
    private final List<Object> parts = new ArrayList<>();

    /** A subselect of aggregates over the rows that belong to one, to which columns are added as they are needed. */
    record Lateral(String alias, String table, String where, Joins joins, Map<String, String> columns) {

        String column(String aggregate) {
            return alias + "." + columns.computeIfAbsent(aggregate, key -> "c" + columns.size());
        }

        private Lateral copy() {
            var inside = new Joins();
            inside.addAll(joins);
            return new Lateral(alias, table, where, inside, new LinkedHashMap<>(columns));
        }

        @Override
        public String toString() {
            var list = columns.entrySet().stream()
                    .map(column -> column.getKey() + " as " + column.getValue())
                    .collect(Collectors.joining(", "));
            return " cross join lateral (select %s from %s%s where %s) %s".formatted(list, table, joins, where, alias);
        }
    }

    /** Null when nothing is joined there yet. */
    String alias(List<SingularAttribute<?, ?>> path) {
        return aliases.get(path);
    }

    boolean isOuter(String alias) {
        return outer.contains(alias);
    }

    String newAlias(String root) {
        return root + (aliases.size() + laterals.size() + 1);
    }

    void add(List<SingularAttribute<?, ?>> path, String alias, boolean isOuter, String text) {
        aliases.put(List.copyOf(path), alias);
        if (isOuter) {
            outer.add(alias);
        }
        parts.add((isOuter ? " left join " : " join ") + text);
    }

    /** Null when these rows are not gathered yet. */
    Lateral lateral(Object what) {
        return laterals.get(what);
    }

    void add(Object what, Lateral lateral) {
        laterals.put(what, lateral);
        parts.add(lateral);
    }

    void addAll(Joins others) {
        aliases.putAll(others.aliases);
        outer.addAll(others.outer);
        if (others.laterals.isEmpty()) {
            parts.addAll(others.parts);
            return;
        }
        var copies = new IdentityHashMap<Object, Lateral>();
        others.laterals.forEach((what, lateral) -> {
            copies.put(lateral, lateral.copy());
            laterals.put(what, copies.get(lateral));
        });
        others.parts.forEach(part -> parts.add(copies.containsKey(part) ? copies.get(part) : part));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    @Override
    public String toString() {
        var sql = new StringBuilder(128);
        parts.forEach(sql::append);
        return sql.toString();
    }
}
