package org.nuages.core.query;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nuages.core.errors.ApiException;

/**
 * Some rows of {@code E}, described and not yet fetched. A value: each method that narrows or orders returns another
 * query set. Reads go to the database as one statement and come back as views, never as entities.
 */
public final class QuerySet<E> {

    private final Queries queries;
    private final Class<E> entity;
    private final Condition<E> where;
    private final List<Order<E>> order;
    private final PlanMode mode;

    QuerySet(Queries queries, Class<E> entity, Condition<E> where, List<Order<E>> order, PlanMode mode) {
        this.queries = queries;
        this.entity = entity;
        this.where = where;
        this.order = order;
        this.mode = mode;
    }

    public QuerySet<E> where(Condition<E> condition) {
        return new QuerySet<>(queries, entity, where == null ? condition : where.and(condition), order, mode);
    }

    public QuerySet<E> orderBy(List<Order<E>> ordering) {
        return new QuerySet<>(queries, entity, where, List.copyOf(ordering), mode);
    }

    public QuerySet<E> planned(PlanMode how) {
        return new QuerySet<>(queries, entity, where, order, how);
    }

    public <V> Uni<List<V>> list(Shape<E, V> shape) {
        return list(shape, Selection.ALL);
    }

    public <V> Uni<List<V>> list(Shape<E, V> shape, Selection selection) {
        return fetch(Select.plain(shape.select(selection), order), where, Part.WHOLE)
                .map(Rows::views);
    }

    public <V> Uni<Optional<V>> first(Shape<E, V> shape) {
        return fetch(Select.plain(shape.select(Selection.ALL), order), where, new Part(1, 0))
                .map(rows -> rows.views().stream().findFirst());
    }

    /** The one row, or 404. */
    public <V> Uni<V> one(Shape<E, V> shape, Selection selection) {
        return list(shape, selection).map(QuerySet::only);
    }

    /** The one row with its version, or 404. */
    public <V> Uni<Detail<V>> detail(Shape<E, V> shape, Selection selection) {
        var select = Select.beside(shape.select(selection), queries.version(entity));
        return fetch(select, where, Part.WHOLE).map(QuerySet::detail);
    }

    private static <V> Detail<V> detail(Rows<V> rows) {
        return new Detail<>(only(rows.views()), (long) rows.first().get(0));
    }

    private static <V> V only(List<V> views) {
        if (views.isEmpty()) {
            throw ApiException.notFound();
        }
        return views.get(0);
    }

    /** A part of the ordered rows by offset, with the version of the tables it was read from. */
    public <V> Uni<Rows<V>> slice(Shape<E, V> shape, Selection selection, int size, long offset) {
        var select = Select.versioned(shape.select(selection), totalOrder());
        return fetch(select, where, new Part(size, offset));
    }

    /** The rows beyond a position of the ordering (from its start when null), in its direction or against it. */
    public <V> Uni<Rows<V>> beyond(
            List<Object> position, boolean backwards, Shape<E, V> shape, Selection selection, int size) {
        var direction = backwards ? Ordering.reversed(totalOrder()) : totalOrder();
        var select = Select.positioned(shape.select(selection), direction);
        var condition = position == null ? where : and(new Keyset<>(direction, position));
        return fetch(select, condition, new Part(size, 0));
    }

    public Uni<Counted> count() {
        return run(this::writeCount, mode).map(QuerySet::counted);
    }

    public Uni<Boolean> exists() {
        return run(sql -> writeAround(sql, "select exists (select 1 from ", ")"), mode)
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** What the planner takes the count for, from its statistics. */
    public Uni<Long> estimate() {
        return run(sql -> writeAround(sql, "explain (format json) select 1 from ", ""), PlanMode.BY_VALUE)
                .map(QuerySet::plannedRows);
    }

    /** Which rows are counted and by what values: two query sets with the same identity have the same count. */
    public Object identity() {
        var sql = queries.writer(entity);
        writeCount(sql);
        return new CountIdentity(sql.text(), List.copyOf(sql.parameters()));
    }

    private record CountIdentity(String text, List<Object> parameters) {}

    /** Tells one ordering from another. */
    public String orderingText() {
        var sql = queries.writer(entity);
        totalOrder().forEach(term -> term.write(sql.append(",")));
        return sql.text();
    }

    public List<Class<?>> orderingTypes() {
        return totalOrder().stream().<Class<?>>map(term -> term.by().type()).toList();
    }

    /** The ordering with its ties broken by the key. */
    private List<Order<E>> totalOrder() {
        return Ordering.total(order, queries.key(entity));
    }

    static <E> void writeWhere(SqlWriter sql, Condition<E> where) {
        if (where != null) {
            sql.append(" where ");
            where.write(sql);
        }
    }

    private Condition<E> and(Condition<E> condition) {
        return where == null ? condition : where.and(condition);
    }

    private void writeCount(SqlWriter sql) {
        var filter = sql.apart(() -> writeWhere(sql, where));
        sql.append("select count(*), ").append(sql.dependencies().version());
        sql.append(" from ").append(sql.from()).append(filter);
    }

    private void writeAround(SqlWriter sql, String head, String tail) {
        var filter = sql.apart(() -> writeWhere(sql, where));
        sql.append(head).append(sql.from()).append(filter).append(tail);
    }

    private <V> Uni<Rows<V>> fetch(Select<E, V> select, Condition<E> condition, Part part) {
        return run(sql -> select.write(sql, condition, part), mode).map(rows -> select.read(rows, part.size()));
    }

    private Uni<RowSet<Row>> run(Consumer<SqlWriter> write, PlanMode how) {
        var sql = queries.writer(entity);
        write.accept(sql);
        return queries.run(sql.statement(how));
    }

    private static Counted counted(RowSet<Row> rows) {
        var row = rows.iterator().next();
        return new Counted(row.getLong(0), row.getLong(1));
    }

    private static long plannedRows(RowSet<Row> rows) {
        var plan = (JsonArray) rows.iterator().next().getValue(0);
        return plan.getJsonObject(0).getJsonObject("Plan").getLong("Plan Rows");
    }
}
