package org.nuages.core.query;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;

/** An attribute of an entity, or of one it refers to: {@code field(Product_.category).to(Category_.slug)}. */
public record Field<E, T>(List<SingularAttribute<?, ?>> path) implements Expression<E, T> {

    public static <E, T> Field<E, T> field(SingularAttribute<? super E, T> attribute) {
        return new Field<>(List.of(attribute));
    }

    public <X> Field<E, X> to(SingularAttribute<? super T, X> next) {
        var longer = new ArrayList<>(path);
        longer.add(next);
        return new Field<>(List.copyOf(longer));
    }

    /** The rows at or below those that {@code top} selects, along a reference of the related entity to its own kind. */
    public Condition<E> isAtOrBelow(SingularAttribute<? super T, T> parent, Condition<T> top) {
        return new Descendants<>(this, parent, top);
    }

    @SuppressWarnings("unchecked")
    public Condition<E> isInAnyCase(String value) {
        return new CaselessComparison<>((Expression<E, String>) this, value);
    }

    /** What is known of the related row as a condition on this one. */
    public Condition<E> matches(Condition<T> condition) {
        return sql -> sql.under(path, () -> condition.write(sql));
    }

    public SingularAttribute<?, ?> attribute() {
        return path.get(path.size() - 1);
    }

    /** The row's own reference, with which a longer path begins. */
    Field<E, ?> reference() {
        return new Field<>(path.subList(0, 1));
    }

    /** The same seen from the row that {@link #reference} leads to. */
    Field<?, T> beyond() {
        return new Field<>(path.subList(1, path.size()));
    }

    @Override
    public void write(SqlWriter sql) {
        sql.column(path);
    }

    @Override
    public Object toRelational(SqlWriter sql, Object value) {
        return sql.resolve(path).toRelational(value);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<? super T> type() {
        return (Class<T>) attribute().getJavaType();
    }

    @Override
    public boolean nullable() {
        return path.stream().anyMatch(SingularAttribute::isOptional);
    }
}
