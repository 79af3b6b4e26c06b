package org.nuages.core.query;

import io.vertx.sqlclient.Row;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.function.Supplier;

/** Hands a row's values to a view in the order in which the recorder saw them asked for. */
final class RowColumns<E> implements Columns<E> {

    private final Row row;
    private final Projection<?, ?> projection;
    private int next;

    RowColumns(Row row, Projection<?, ?> projection) {
        this.row = row;
        this.projection = projection;
    }

    @Override
    public <T> T get(SingularAttribute<? super E, T> attribute) {
        return take();
    }

    @Override
    public <T> T get(String name, Supplier<? extends Expression<E, T>> expression) {
        return take();
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

    @SuppressWarnings("unchecked")
    private <T> T take() {
        return (T) projection.value(row, next++);
    }
}
