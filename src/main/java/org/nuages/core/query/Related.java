package org.nuages.core.query;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;

/**
 * The rows of {@code C} that refer to a row of {@code E}, perhaps only some of them, in an order: for aggregates beside
 * the row, and for lists inside it.
 */
public record Related<E, C>(SingularAttribute<? super C, E> reference, Condition<C> where, List<Order<C>> order) {

    public static <E, C> Related<E, C> by(SingularAttribute<? super C, E> reference) {
        return new Related<>(reference, null, List.of());
    }

    public Related<E, C> where(Condition<C> condition) {
        return new Related<>(reference, where == null ? condition : where.and(condition), order);
    }

    public Related<E, C> orderBy(Order<C> first) {
        return new Related<>(reference, where, List.of(first));
    }

    public Expression<E, Long> count() {
        return gather(Aggregate.count());
    }

    /** An aggregate over these rows; those over the same rows are made in one go. */
    public <T> Expression<E, T> gather(Aggregate<C, T> aggregate) {
        return new Gathered<>(this, aggregate);
    }

    /** Whether the condition holds for any of these rows. */
    public Condition<E> any(Condition<C> condition) {
        return where(condition).exist();
    }

    /** Whether there is any of these rows. */
    public Condition<E> exist() {
        return sql -> sql.exists(this);
    }

    private record Gathered<E, C, T>(Related<E, C> related, Aggregate<C, T> aggregate) implements Expression<E, T> {

        @Override
        public void write(SqlWriter sql) {
            sql.gathered(related, aggregate);
        }

        @Override
        public Class<? super T> type() {
            return aggregate.type();
        }

        @Override
        public boolean nullable() {
            return aggregate.nullable();
        }
    }

    @SuppressWarnings("unchecked")
    Class<C> entity() {
        return (Class<C>) reference.getDeclaringType().getJavaType();
    }

    /** Two that gather the same rows are equal in this. */
    Object sameAs(SqlWriter scratch, List<SingularAttribute<?, ?>> base) {
        if (where != null) {
            where.write(scratch);
        }
        return List.of(base, reference, scratch.text(), List.copyOf(scratch.parameters()));
    }

    /** What ties these rows to the one under the alias {@code row}. */
    void writeWhere(SqlWriter sql, String row) {
        Field.<C, E>field(reference).write(sql);
        sql.append(" = " + row + "." + sql.table(reference.getJavaType()).key().name());
        if (where != null) {
            sql.append(" and ");
            where.write(sql);
        }
    }
}
