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

    private Map<List<SingularAttribute<?, ?>>, String> aliases;
    private Map<Object, Lateral> laterals;
    private Set<String> outer;
    private List<Object> parts;
    private boolean isBorrowed;

    Joins() {
        this(new HashMap<>(), new LinkedHashMap<>(), new HashSet<>(), new ArrayList<>());
    }

    private Joins(
            Map<List<SingularAttribute<?, ?>>, String> aliases,
            Map<Object, Lateral> laterals,
            Set<String> outer,
            List<Object> parts) {
        this.aliases = aliases;
        this.laterals = laterals;
        this.outer = outer;
        this.parts = parts;
    }

    /** A subselect of aggregates over the rows that belong to one, to which columns are added as they are needed. */
    record Lateral(String alias, String table, String where, Joins joins, Map<String, String> columns) {

        String column(String aggregate) {
            return alias + "." + columns.computeIfAbsent(aggregate, key -> "c" + columns.size());
        }

        private Lateral copy() {
            return new Lateral(alias, table, where, joins.copy(), new LinkedHashMap<>(columns));
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
        own();
        aliases.put(List.copyOf(path), alias);
        if (isOuter) {
            outer.add(alias);
        }
        parts.add((isOuter ? " left join " : " join ") + text);
    }

    /** Null when these rows are not gathered yet. To what is found columns may be added. */
    Lateral lateral(Object what) {
        own();
        return laterals.get(what);
    }

    void add(Object what, Lateral lateral) {
        own();
        laterals.put(what, lateral);
        parts.add(lateral);
    }

    /** The same, of its own from the first change on. What is copied must not change any more. */
    Joins copy() {
        var copy = new Joins(aliases, laterals, outer, parts);
        copy.isBorrowed = true;
        return copy;
    }

    private void own() {
        if (!isBorrowed) {
            return;
        }
        isBorrowed = false;
        aliases = new HashMap<>(aliases);
        outer = new HashSet<>(outer);
        var copies = new IdentityHashMap<Object, Lateral>();
        laterals.values().forEach(lateral -> copies.put(lateral, lateral.copy()));
        laterals = new LinkedHashMap<>(laterals);
        laterals.replaceAll((what, lateral) -> copies.get(lateral));
        parts = new ArrayList<>(parts);
        parts.replaceAll(part -> copies.containsKey(part) ? copies.get(part) : part);
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
