package org.nuages.core.query;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;

/**
 * One recorded part of a view: its dotted name and what it is computed from, seen from the row at {@code base}.
 *
 * @param span for the mark of an optional nested object (its reference): how many slots to pass over when it is null
 * @param inside for a list of related rows: what they are and how they are read; the slot itself is this row's key
 */
record Slot(
        String name, List<SingularAttribute<?, ?>> base, Expression<?, ?> expression, int span, Inside<?, ?> inside) {

    /** A list of related rows. */
    record Inside<C, V>(Related<?, C> related, Shape<C, V> shape) {}

    static Slot part(String name, List<SingularAttribute<?, ?>> base, Expression<?, ?> expression) {
        return new Slot(name, base, expression, 0, null);
    }

    static Slot mark(String name, List<SingularAttribute<?, ?>> base, Expression<?, ?> reference, int span) {
        return new Slot(name, base, reference, span, null);
    }

    static Slot list(String name, List<SingularAttribute<?, ?>> base, Inside<?, ?> inside) {
        return new Slot(name, base, new Key(), 0, inside);
    }

    /** The key of the row at {@code base}, whatever its entity. */
    private record Key() implements Expression<Object, Object> {

        @Override
        public void write(SqlWriter sql) {
            sql.append(sql.rowKey());
        }

        @Override
        public Class<Object> type() {
            return Object.class;
        }
    }

    boolean isMark() {
        return span > 0;
    }

    boolean isList() {
        return inside != null;
    }

    /** Whether both read the same column. */
    boolean isSame(Slot other) {
        return base.equals(other.base) && expression.equals(other.expression);
    }

    void write(SqlWriter sql) {
        sql.at(base, () -> expression.write(sql));
    }
}
