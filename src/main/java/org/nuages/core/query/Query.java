package org.nuages.core.query;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.function.Consumer;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;

/** What a query set knows: which rows, in which order, for whom, and which parts of them. A value. */
public final class Query<E> {

    private final Queries queries;
    private final Class<E> entity;
    private final Condition<E> where;
    private final List<Order<E>> order;
    private final PlanMode mode;
    private final Caller viewer;
    private final Selection selection;

    private Query(
            Queries queries,
            Class<E> entity,
            Condition<E> where,
            List<Order<E>> order,
            PlanMode mode,
            Caller viewer,
            Selection selection) {
        this.queries = queries;
        this.entity = entity;
        this.where = where;
        this.order = order;
        this.mode = mode;
        this.viewer = viewer;
        this.selection = selection;
    }

    static <E> Query<E> of(Queries queries, Class<E> entity, Caller viewer) {
        return new Query<>(queries, entity, null, List.of(), PlanMode.GENERIC, viewer, Selection.ALL);
    }

    Query<E> where(Condition<E> condition) {
        if (condition == Condition.<E>always()) {
            return this;
        }
        var both = where == null ? condition : where.and(condition);
        return new Query<>(queries, entity, both, order, mode, viewer, selection);
    }

    Query<E> orderBy(List<Order<E>> ordering) {
        return new Query<>(queries, entity, where, List.copyOf(ordering), mode, viewer, selection);
    }

    Query<E> planned(PlanMode how) {
        return new Query<>(queries, entity, where, order, how, viewer, selection);
    }

    Query<E> seenBy(Caller caller) {
        return new Query<>(queries, entity, where, order, mode, caller, selection);
    }

    Query<E> selecting(Selection wanted) {
        return new Query<>(queries, entity, where, order, mode, viewer, wanted);
    }

    Queries queries() {
        return queries;
    }

    Class<E> entity() {
        return entity;
    }

    List<Order<E>> order() {
        return order;
    }

    /** The ordering with its ties broken by the key. */
    List<Order<E>> totalOrder() {
        return Ordering.total(order, queries.key(entity));
    }

    @SuppressWarnings("unchecked")
    Expression<E, Object> key() {
        return (Expression<E, Object>) queries.key(entity);
    }

    boolean isWhole() {
        return where == null;
    }

    <V> Projection<E, V> projection(Shape<E, V> shape) {
        return shape.select(selection);
    }

    /** Runs a select over these rows. */
    <V> Uni<Rows<V>> fetch(Select<E, V> select, Part part) {
        return run(select, part, (rows, fetched) -> select.read(rows, fetched, part.size()));
    }

    /** Views with some values beside each. */
    <V> Uni<Select.Beside<V>> beside(Projection<E, V> projection, List<? extends Expression<E, ?>> values) {
        var select = Select.beside(projection, order, values);
        return run(select, Part.WHOLE, select::readBeside);
    }

    /** How the rows of an answer, and the lists inside them, become what was asked for. */
    interface Reading<R> {
        R of(RowSet<Row> rows, Fetched fetched);
    }

    private <V, R> Uni<R> run(Select<E, V> select, Part part, Reading<R> reading) {
        return run(sql -> select.write(sql, where, part))
                .chain(rows -> complete(select.projection(), rows, part.size(), reading));
    }

    /** With the lists inside the first {@code most} rows. */
    <R> Uni<R> complete(Projection<E, ?> projection, RowSet<Row> rows, int most, Reading<R> reading) {
        return new Prefetch(queries, viewer).lists(projection, rows, most).map(fetched -> reading.of(rows, fetched));
    }

    Uni<RowSet<Row>> run(Consumer<SqlWriter> write) {
        return run(write, mode);
    }

    Uni<RowSet<Row>> run(Consumer<SqlWriter> write, PlanMode how) {
        return queries.run(statement(write, how));
    }

    private Statement statement(Consumer<SqlWriter> write, PlanMode how) {
        var sql = writer();
        write.accept(sql);
        return sql.statement(how);
    }

    Statement statement(Select<E, ?> select) {
        return statement(sql -> select.write(sql, where, Part.WHOLE), mode);
    }

    SqlWriter writer() {
        return queries.writer(entity, viewer);
    }

    void writeCount(SqlWriter sql) {
        var filter = sql.apart(() -> writeWhere(sql));
        sql.append("select count(*), ").append(sql.dependencies().version());
        sql.append(" from ").append(sql.from()).append(filter);
    }

    void writeAround(SqlWriter sql, String head, String tail) {
        var filter = sql.apart(() -> writeWhere(sql));
        sql.append(head).append(sql.from()).append(filter).append(tail);
    }

    private void writeWhere(SqlWriter sql) {
        Select.writeWhere(sql, where);
    }
}
