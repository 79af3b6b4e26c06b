package org.nuages.core.query;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.PlanMode;
import org.nuages.core.errors.ApiException;
import org.nuages.core.events.RowsChanged;

/**
 * Some rows of {@code E}, described and not yet fetched. A value: each method that narrows or orders returns another
 * query set. Reads go to the database as one statement, and one for each list inside, and come back as views, never as
 * entities.
 *
 * @param <S> the query set itself, whose own narrowings may follow in any order
 */
public abstract class QuerySet<E, S extends QuerySet<E, S>> {

    private final Query<E> query;
    private final Function<Query<E>, S> again;

    protected QuerySet(Query<E> query, Function<Query<E>, S> again) {
        this.query = query;
        this.again = again;
    }

    public S where(Condition<E> condition) {
        return again.apply(query.where(condition));
    }

    public S orderBy(List<Order<E>> ordering) {
        return again.apply(query.orderBy(ordering));
    }

    public S orderBy(Order<E> order) {
        return orderBy(List.of(order));
    }

    public S planned(PlanMode how) {
        return again.apply(query.planned(how));
    }

    /** For whom it is read: parts of views that differ by that ask it. It does not narrow anything itself. */
    public S seenBy(Caller caller) {
        return again.apply(query.seenBy(caller));
    }

    public S selecting(Selection selection) {
        return again.apply(query.selecting(selection));
    }

    /** Of the views that are read, only these parts. */
    public S only(String... names) {
        return selecting(Selection.only(names));
    }

    /** Of the views that are read, all but these parts. */
    public S defer(String... names) {
        return selecting(Selection.without(names));
    }

    public <V> Uni<List<V>> list(Shape<E, V> shape) {
        return query.fetch(plain(shape), Part.WHOLE).map(Rows::views);
    }

    /** So many of them at most, ties broken by the key. */
    public <V> Uni<List<V>> first(Shape<E, V> shape, int most) {
        var select = Select.plain(query.projection(shape), query.totalOrder());
        return query.fetch(select, new Part(most, 0)).map(Rows::views);
    }

    public <V> Uni<Optional<V>> first(Shape<E, V> shape) {
        return query.fetch(plain(shape), new Part(1, 0))
                .map(rows -> rows.views().stream().findFirst());
    }

    /** The one row, or 404. */
    public <V> Uni<V> one(Shape<E, V> shape) {
        return list(shape).map(QuerySet::only);
    }

    /** The one row with its version, or 404. */
    public <V> Uni<Detail<V>> detail(Shape<E, V> shape) {
        var version = query.queries().version(query.entity());
        return query.beside(query.projection(shape), List.of(version))
                .map(found -> new Detail<>(
                        only(found.views()), (long) found.beside().get(0).get(0)));
    }

    private static <V> V only(List<V> views) {
        if (views.isEmpty()) {
            throw ApiException.notFound();
        }
        return views.get(0);
    }

    private <V> Select<E, V> plain(Shape<E, V> shape) {
        return Select.plain(query.projection(shape), query.order());
    }

    /** A part of the ordered rows by offset, with the version of the tables it was read from. */
    public <V> Uni<Rows<V>> page(Shape<E, V> shape, int size, long offset) {
        return query.fetch(Select.versioned(query.projection(shape), query.totalOrder()), new Part(size, offset));
    }

    /** The rows beyond a position of the ordering (from its start when null), in its direction or against it. */
    public <V> Uni<Rows<V>> keyed(Shape<E, V> shape, List<Object> position, boolean backwards, int size) {
        var direction = backwards ? Ordering.reversed(query.totalOrder()) : query.totalOrder();
        var select = Select.positioned(query.projection(shape), direction);
        if (position == null) {
            return query.fetch(select, new Part(size, 0));
        }
        var keyset = new Keyset<>(direction, position);
        return query.where(keyset)
                .fetch(select, new Part(size, 0))
                .chain(found -> found.hasMore() ? Uni.createFrom().item(found) : goOn(found, keyset, select, size));
    }

    /** At the border between values and nulls a page is of both. */
    private <V> Uni<Rows<V>> goOn(Rows<V> found, Keyset<E> keyset, Select<E, V> select, int size) {
        var next = keyset.nextBlock();
        return next == null
                ? Uni.createFrom().item(found)
                : query.where(next)
                        .fetch(select, new Part(size - found.views().size(), 0))
                        .map(found::followedBy);
    }

    /** All rows, however many, some at a time and no faster than they are taken. */
    public <V> Multi<List<V>> stream(Shape<E, V> shape, int chunk) {
        var projection = query.projection(shape);
        var select = Select.plain(projection, query.totalOrder());
        return query.queries().stream(query.statement(select), chunk)
                .onItem()
                .transformToUniAndConcatenate(rows ->
                        query.complete(projection, rows, chunk, (some, fetched) -> select.read(some, fetched, chunk)
                                .views()));
    }

    public Uni<Counted> count() {
        return query.run(query::writeCount).map(QuerySet::counted);
    }

    public Uni<Boolean> exists() {
        return query.run(sql -> query.writeAround(sql, "select exists (select 1 from ", ")"))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** 404 unless there is such a row. */
    public Uni<Void> require() {
        return exists().invoke(QuerySet::requireAny).replaceWithVoid();
    }

    /** The same inside a transaction: until it ends nobody deletes these rows. They may be changed, and held by others too. */
    public Uni<Void> hold() {
        return query.run(sql -> query.writeAround(sql, "select 1 from ", " for key share of " + SqlWriter.ROOT))
                .invoke(rows -> requireAny(rows.size() > 0))
                .replaceWithVoid();
    }

    private static void requireAny(boolean found) {
        if (!found) {
            throw ApiException.notFound();
        }
    }

    /** One row of {@link Aggregate}s over all these rows. */
    public <V> Uni<V> aggregate(Shape<E, V> shape) {
        return query.fetch(Select.plain(query.projection(shape), List.of()), Part.WHOLE)
                .map(rows -> rows.views().get(0));
    }

    /** Changes all these rows by one statement; answers with their number. */
    public Uni<Integer> update(List<Assignment<E>> changes) {
        return write(sql -> new Change<>(query, changes).writeUpdate(sql), RowsChanged.Kind.CHANGED);
    }

    public Uni<Integer> delete() {
        return write(sql -> new Change<>(query, List.of()).writeDelete(sql), RowsChanged.Kind.DELETED);
    }

    private Uni<Integer> write(Consumer<SqlWriter> change, RowsChanged.Kind kind) {
        return query.run(change).map(RowSet::rowCount).invoke(count -> {
            if (count > 0) {
                query.queries().signals().changed(query.entity(), kind, List::of);
            }
        });
    }

    /** What the planner takes the count for, from its statistics. */
    public Uni<Long> estimate() {
        return query.run(sql -> query.writeAround(sql, "explain (format json) select 1 from ", ""), PlanMode.BY_VALUE)
                .map(QuerySet::plannedRows);
    }

    /** Which rows are counted and by what values: two query sets with the same identity have the same count. */
    public Object identity() {
        var sql = query.writer();
        query.writeCount(sql);
        return new CountIdentity(sql.text(), List.copyOf(sql.parameters()));
    }

    private record CountIdentity(String text, List<Object> parameters) {}

    /** Tells one ordering from another. */
    public String orderingText() {
        var sql = query.writer();
        query.totalOrder().forEach(term -> term.write(sql.append(",")));
        return sql.text();
    }

    public List<Class<?>> orderingTypes() {
        return query.totalOrder().stream()
                .<Class<?>>map(term -> term.by().type())
                .toList();
    }

    /** Whether it is all rows there are. */
    boolean isWhole() {
        return query.isWhole();
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
