package org.nuages.core.query;

import java.util.Collection;
import java.util.List;

/** What a row of {@code E} has a value of: one of its columns, a related row's column, or a condition that holds or not. */
public interface Expression<E, T> {

    void write(SqlWriter sql);

    Class<? super T> type();

    default boolean nullable() {
        return false;
    }

    /** How a value that is compared with this expression goes to the database. */
    default Object toRelational(SqlWriter sql, Object value) {
        return Values.toRelational(value);
    }

    default Condition<E> is(T value) {
        return new Comparison<>(this, "=", value);
    }

    default Condition<E> isNot(T value) {
        return is(value).not();
    }

    default Condition<E> above(T value) {
        return new Comparison<>(this, ">", value);
    }

    default Condition<E> atLeast(T value) {
        return new Comparison<>(this, ">=", value);
    }

    default Condition<E> below(T value) {
        return new Comparison<>(this, "<", value);
    }

    default Condition<E> atMost(T value) {
        return new Comparison<>(this, "<=", value);
    }

    default Condition<E> in(Collection<T> values) {
        return new Membership<>(this, List.copyOf(values));
    }

    default Condition<E> isNull() {
        return sql -> {
            write(sql);
            sql.append(" is null");
        };
    }

    default Order<E> ascending() {
        return new Order<>(this, false);
    }

    default Order<E> descending() {
        return new Order<>(this, true);
    }
}
