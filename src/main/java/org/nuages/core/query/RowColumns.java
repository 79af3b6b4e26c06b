package org.nuages.core.query;

import io.vertx.sqlclient.Row;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Hands a row's values to a view in the order in which the recorder saw them asked for. */
final class RowColumns<E> implements Columns<E> {

    private final Row row;
    private final Projection<?, ?> projection;
    private final Fetched fetched;
    private int next;

    RowColumns(Row row, Projection<?, ?> projection, Fetched fetched) {
        this.row = row;
        this.projection = projection;
        this.fetched = fetched;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(SingularAttribute<? super E, T> attribute) {
        return (T) next();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(String name, Supplier<? extends Expression<E, T>> expression) {
        return (T) next();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A, B, T> T made(
            String name,
            SingularAttribute<? super E, A> one,
            SingularAttribute<? super E, B> other,
            BiFunction<A, B, T> value) {
        var first = (A) next();
        var second = (B) next();
        return first == null || second == null ? null : value.apply(first, second);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <X, V> V one(SingularAttribute<? super E, X> association, View<X, V> view) {
        var mark = next++;
        if (projection.isMissing(row, mark)) {
            next += projection.span(mark);
            return null;
        }
        return view.read((Columns<X>) this);
    }

    @Override
    public <C, V> List<V> many(String name, Supplier<Related<E, C>> related, View<C, V> view) {
        var slot = next++;
        return fetched.of(slot, projection.value(row, slot));
    }

    private Object next() {
        return projection.value(row, next++);
    }
}
