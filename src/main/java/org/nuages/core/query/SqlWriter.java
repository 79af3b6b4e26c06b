package org.nuages.core.query;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;

/**
 * Writes one statement: text, numbered parameters, and the joins that its columns turn out to need. A join is found
 * when a column behind it is written, so the parts are written first and put together by {@link #from}.
 */
public final class SqlWriter {

    /** What a statement's own rows are called in it. */
    static final String ROOT = "t";

    private final Tables tables;
    private final Table root;
    private final Caller viewer;
    private final String rootAlias;
    private final List<Object> parameters;
    private final Dependencies dependencies;
    private Joins joins;
    private List<SingularAttribute<?, ?>> base = List.of();
    private StringBuilder text = new StringBuilder(256);
    private boolean viewerAsked;

    SqlWriter(Tables tables, Class<?> root, Caller viewer) {
        this(tables, tables.of(root), viewer, null, new Joins());
    }

    private SqlWriter(Tables tables, Table root, Caller viewer, SqlWriter outer, Joins joins) {
        this.tables = tables;
        this.root = root;
        this.viewer = viewer;
        this.joins = joins;
        this.parameters = outer == null ? new ArrayList<>() : outer.parameters;
        this.dependencies = outer == null ? new Dependencies() : outer.dependencies;
        this.rootAlias = outer == null ? ROOT : outer.rootAlias + "s";
        dependencies.add(root);
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

    /** For whom this is read: conditions about what one may see ask it. */
    public Caller viewer() {
        viewerAsked = true;
        return viewer;
    }

    void column(List<SingularAttribute<?, ?>> path) {
        if (path.size() == 1 && base.isEmpty()) {
            ownColumn(path.get(0));
            return;
        }
        var full = withoutKeyJoin(absolute(path));
        var table = tableAt(full);
        var column = table.column(full.get(full.size() - 1).getName());
        dependOn(full);
        text.append(owner(full)).append('.').append(column.name());
    }

    /** The way of most columns: there is no path to walk. */
    private void ownColumn(SingularAttribute<?, ?> attribute) {
        var column = root.column(attribute.getName());
        dependencies.add(column);
        text.append(rootAlias).append('.').append(column.name());
    }

    /** On the column itself, and on every reference that leads to it. */
    private void dependOn(List<SingularAttribute<?, ?>> path) {
        for (var end = 1; end <= path.size(); end++) {
            var step = path.subList(0, end);
            dependencies.add(tableAt(step));
            dependencies.add(columnAt(step));
        }
    }

    Table.Column resolve(List<SingularAttribute<?, ?>> path) {
        return columnAt(absolute(path));
    }

    private Table.Column columnAt(List<SingularAttribute<?, ?>> path) {
        return tableAt(path).column(path.get(path.size() - 1).getName());
    }

    /** The table that the last attribute of a path belongs to. */
    private Table tableAt(List<SingularAttribute<?, ?>> path) {
        var table = root;
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

    /** The same along a path that starts at the present base. */
    void under(List<SingularAttribute<?, ?>> path, Runnable part) {
        at(absolute(path), part);
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

    /** A writer for rows of another entity inside this statement. */
    SqlWriter inner(Class<?> entity, Joins itsJoins) {
        return new SqlWriter(tables, tables.of(entity), viewer, this, itsJoins);
    }

    /** The keys of the rows of another entity that a condition selects. */
    <T> void keys(Class<T> entity, Condition<T> condition) {
        var inner = inner(entity, new Joins());
        var where = inner.apart(() -> condition.write(inner));
        append("select ").append(inner.key()).append(" from ").append(inner.from());
        append(" where ").append(where);
        viewerAsked |= inner.viewerAsked;
    }

    /** A column of the rows that belong to this one, gathered; see {@link Related}. */
    <C> void gathered(Related<?, C> related, Aggregate<C, ?> aggregate) {
        var scratch = new SqlWriter(tables, related.entity(), viewer);
        var what = related.sameAs(scratch, base);
        // Also where the rows are gathered already: what is written now may be a filter, on which the count depends.
        dependencies.addAll(scratch.dependencies);
        if (joins.lateral(what) == null) {
            joins.add(what, lateral(related));
        }
        var lateral = joins.lateral(what);
        var inner = inner(related.entity(), lateral.joins());
        append(lateral.column(inner.apart(() -> aggregate.write(inner))));
        viewerAsked |= inner.viewerAsked;
    }

    /** Whether there are rows that belong to this one. */
    void exists(Related<?, ?> related) {
        var inner = inner(related.entity(), new Joins());
        var row = rowAlias();
        var where = inner.apart(() -> related.writeWhere(inner, row));
        append("exists (select 1 from ").append(inner.from()).append(" where ");
        append(where).append(")");
        viewerAsked |= inner.viewerAsked;
    }

    private <C> Joins.Lateral lateral(Related<?, C> related) {
        var inner = inner(related.entity(), new Joins());
        var row = rowAlias();
        var where = inner.apart(() -> related.writeWhere(inner, row));
        viewerAsked |= inner.viewerAsked;
        var table = tables.of(related.entity()).name() + " " + inner.rootAlias;
        return new Joins.Lateral(joins.newAlias(rootAlias), table, where, inner.joins, new LinkedHashMap<>());
    }

    private String rowAlias() {
        return base.isEmpty() ? rootAlias : join(base);
    }

    /** The key of the row at the present base. */
    String rowKey() {
        var table = base.isEmpty() ? root : tables.of(columnAt(base).target());
        return rowAlias() + "." + table.key().name();
    }

    String key() {
        return rootAlias + "." + root.key().name();
    }

    /** Writes what is the same in every statement once, to be {@link #adopt}ed by those that begin with it. */
    Written once(Consumer<SqlWriter> part) {
        var writer = new SqlWriter(tables, root, viewer, null, new Joins());
        part.accept(writer);
        return new Written(writer.text(), writer.joins, writer.parameters, writer.viewerAsked);
    }

    /** A part of a statement with the joins and parameters it needs. */
    record Written(String text, Joins joins, List<Object> parameters, boolean dependsOnViewer) {}

    /** Takes over the needs of a part written before; nothing else may have been written yet. */
    void adopt(Written part) {
        joins = part.joins().copy();
        parameters.addAll(part.parameters());
        viewerAsked |= part.dependsOnViewer();
    }

    /** The table with all joins that were needed up to now. */
    String from() {
        return from(root.name());
    }

    /** The same with rows that are not, or not yet, in the table. */
    String from(String source) {
        return source + " " + rootAlias + joins;
    }

    boolean hasJoins() {
        return !joins.isEmpty();
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

    boolean dependsOnViewer() {
        return viewerAsked;
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
        var known = joins.alias(path);
        if (known != null) {
            return known;
        }
        var from = owner(path);
        var reference = columnAt(path);
        var target = tables.of(reference.target());
        var alias = joins.newAlias(rootAlias);
        var on = "%2$s on %1$s.%3$s = %4$s.%5$s"
                .formatted(alias, target.name() + " " + alias, target.key().name(), from, reference.name());
        joins.add(path, alias, reference.nullable() || joins.isOuter(from), on);
        return alias;
    }
}
