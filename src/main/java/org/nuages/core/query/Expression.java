package org.nuages.core.query;

import java.time.Duration;
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

    default Condition<E> is(Expression<E, T> other) {
        return new Comparison<>(this, "=", other);
    }

    default Condition<E> above(Expression<E, T> other) {
        return new Comparison<>(this, ">", other);
    }

    default Condition<E> atLeast(Expression<E, T> other) {
        return new Comparison<>(this, ">=", other);
    }

    default Condition<E> below(Expression<E, T> other) {
        return new Comparison<>(this, "<", other);
    }

    default Condition<E> atMost(Expression<E, T> other) {
        return new Comparison<>(this, "<=", other);
    }

    /** Of numbers. */
    default Expression<E, T> plus(T value) {
        return new Arithmetic<>(this, " + ", new Value<>(value, ""));
    }

    default Expression<E, T> plus(Expression<E, T> other) {
        return new Arithmetic<>(this, " + ", other);
    }

    /** Of times. */
    default Expression<E, T> plus(Duration interval) {
        return new Arithmetic<>(this, " + ", new Value<>(interval, "::interval"));
    }

    default Expression<E, T> minus(T value) {
        return new Arithmetic<>(this, " - ", new Value<>(value, ""));
    }

    default Expression<E, T> minus(Expression<E, T> other) {
        return new Arithmetic<>(this, " - ", other);
    }

    default Expression<E, T> minus(Duration interval) {
        return new Arithmetic<>(this, " - ", new Value<>(interval, "::interval"));
    }

    default Expression<E, T> times(T value) {
        return new Arithmetic<>(this, " * ", new Value<>(value, ""));
    }

    default Expression<E, T> times(Expression<E, ? extends Number> other) {
        return new Arithmetic<>(this, " * ", other);
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
