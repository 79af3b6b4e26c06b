package org.nuages.core.query;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes one statement: text, numbered parameters, and the joins that its columns turn out to need. A join is found
 * when a column behind it is written, so the parts are written first and put together by {@link #from}.
 */
public final class SqlWriter {

    private final Tables tables;
    private final Class<?> root;
    private final String rootAlias;
    private final List<Object> parameters;
    private final Dependencies dependencies;
    private final Map<List<SingularAttribute<?, ?>>, String> aliases = new HashMap<>();
    private final Set<String> outerJoined = new HashSet<>();
    private final StringBuilder joins = new StringBuilder();
    private List<SingularAttribute<?, ?>> base = List.of();
    private StringBuilder text = new StringBuilder(256);

    SqlWriter(Tables tables, Class<?> root) {
        this(tables, root, null);
    }

    private SqlWriter(Tables tables, Class<?> root, SqlWriter outer) {
        this.tables = tables;
        this.root = root;
        this.parameters = outer == null ? new ArrayList<>() : outer.parameters;
        this.dependencies = outer == null ? new Dependencies() : outer.dependencies;
        this.rootAlias = outer == null ? "t" : outer.rootAlias + "s";
        dependencies.add(tables.of(root).name());
    }

    public SqlWriter append(String sql) {
        text.append(sql);
        return this;
    }

    /** A user's value: always a parameter. */
    public SqlWriter parameter(Object value) {
        return append(bind(value));
    }

    /** Adds a parameter for writing it more than once. */
    String bind(Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }

    /** Constants of an enum and booleans are few: as literals they show the planner how rare they are. */
    SqlWriter value(Object value, Object relational) {
        if (value instanceof Enum<?>) {
            return append("'").append((String) relational).append("'");
        }
        return value instanceof Boolean ? append(value.toString()) : parameter(relational);
    }

    void column(List<SingularAttribute<?, ?>> path) {
        var full = withoutKeyJoin(absolute(path));
        var table = tableAt(full);
        var column = table.column(full.get(full.size() - 1).getName());
        dependencies.add(table.name());
        dependencies.add(column);
        text.append(owner(full)).append('.').append(column.name());
    }

    Table.Column resolve(List<SingularAttribute<?, ?>> path) {
        return columnAt(absolute(path));
    }

    private Table.Column columnAt(List<SingularAttribute<?, ?>> path) {
        return tableAt(path).column(path.get(path.size() - 1).getName());
    }

    /** The table that the last attribute of a path belongs to. */
    private Table tableAt(List<SingularAttribute<?, ?>> path) {
        var table = tables.of(root);
        for (var i = 0; i < path.size() - 1; i++) {
            table = tables.of(table.column(path.get(i).getName()).target());
        }
        return table;
    }

    /** A related row's key stands in the referring row too. */
    private List<SingularAttribute<?, ?>> withoutKeyJoin(List<SingularAttribute<?, ?>> path) {
        if (path.size() == 1 || !path.get(path.size() - 1).isId()) {
            return path;
        }
        return path.subList(0, path.size() - 1);
    }

    Table table(Class<?> entity) {
        return tables.of(entity);
    }

    /** Writes {@code part} as seen from a related row, as for the columns of a nested object. */
    void at(List<SingularAttribute<?, ?>> path, Runnable part) {
        var before = base;
        base = path;
        part.run();
        base = before;
    }

    /** Writes {@code part} into a text of its own, with the same parameters and joins. */
    String apart(Runnable part) {
        var before = text;
        text = new StringBuilder(128);
        part.run();
        var written = text.toString();
        text = before;
        return written;
    }

    /** The keys of the rows of another entity that a condition selects. */
    <T> void keys(Class<T> entity, Condition<T> condition) {
        var inner = new SqlWriter(tables, entity, this);
        var where = inner.apart(() -> condition.write(inner));
        var key = inner.rootAlias + "." + tables.of(entity).key().name();
        append("select ")
                .append(key)
                .append(" from ")
                .append(inner.from())
                .append(" where ")
                .append(where);
    }

    /** Writes what is the same in every statement once, to be {@link #adopt}ed by those that begin with it. */
    Written once(Consumer<SqlWriter> part) {
        var writer = new SqlWriter(tables, root);
        part.accept(writer);
        return new Written(
                writer.text(), writer.joins.toString(), writer.aliases, writer.outerJoined, writer.parameters);
    }

    /** A part of a statement with the joins and parameters it needs. */
    record Written(
            String text,
            String joins,
            Map<List<SingularAttribute<?, ?>>, String> aliases,
            Set<String> outerJoined,
            List<Object> parameters) {}

    /** Takes over the needs of a part written before; nothing else may have been written yet. */
    void adopt(Written part) {
        joins.append(part.joins());
        aliases.putAll(part.aliases());
        outerJoined.addAll(part.outerJoined());
        parameters.addAll(part.parameters());
    }

    /** The table with all joins that were needed up to now. */
    String from() {
        return tables.of(root).name() + " " + rootAlias + joins;
    }

    String text() {
        return text.toString();
    }

    Statement statement(PlanMode mode) {
        return new Statement(text(), parameters, mode);
    }

    List<Object> parameters() {
        return parameters;
    }

    /** What has been written up to now depends on these. */
    Dependencies dependencies() {
        return dependencies;
    }

    private List<SingularAttribute<?, ?>> absolute(List<SingularAttribute<?, ?>> path) {
        if (base.isEmpty()) {
            return path;
        }
        var full = new ArrayList<>(base);
        full.addAll(path);
        return full;
    }

    private String owner(List<SingularAttribute<?, ?>> path) {
        return path.size() == 1 ? rootAlias : join(path.subList(0, path.size() - 1));
    }

    private String join(List<SingularAttribute<?, ?>> path) {
        var known = aliases.get(path);
        if (known != null) {
            return known;
        }
        var from = owner(path);
        var reference = columnAt(path);
        var target = tables.of(reference.target());
        var alias = rootAlias + (aliases.size() + 1);
        var outer = reference.nullable() || outerJoined.contains(from);
        joins.append(outer ? " left join " : " join ")
                .append(target.name())
                .append(' ')
                .append(alias);
        joins.append(" on ").append(alias).append('.').append(target.key().name());
        joins.append(" = ").append(from).append('.').append(reference.name());
        aliases.put(List.copyOf(path), alias);
        if (outer) {
            outerJoined.add(alias);
        }
        return alias;
    }
}
