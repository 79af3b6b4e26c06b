package org.nuages.core.query;

import java.util.function.Function;
import org.nuages.core.callers.Caller;

/** A predicate over a row of {@code E}, as Django's Q: composed by and, or, not; as an expression it is a boolean column. */
@FunctionalInterface
public interface Condition<E> extends Expression<E, Boolean> {

    /** Holds for every row. */
    @SuppressWarnings("unchecked")
    static <E> Condition<E> always() {
        return (Condition<E>) Always.EVERYWHERE;
    }

    /** What depends on who looks. */
    static <E> Condition<E> forViewer(Function<Caller, Condition<E>> condition) {
        return sql -> condition.apply(sql.viewer()).write(sql);
    }

    @Override
    default Class<Boolean> type() {
        return Boolean.class;
    }

    default Condition<E> and(Condition<E> other) {
        return joined(" and ", other);
    }

    default Condition<E> or(Condition<E> other) {
        return joined(" or ", other);
    }

    default Condition<E> not() {
        return sql -> {
            sql.append("not (");
            write(sql);
            sql.append(")");
        };
    }

    /** Also holds where the condition is neither true nor false, because something in it is null. */
    default Condition<E> isNotTrue() {
        return sql -> {
            sql.append("(");
            write(sql);
            sql.append(") is not true");
        };
    }

    private Condition<E> joined(String operator, Condition<E> other) {
        return sql -> {
            sql.append("(");
            write(sql);
            sql.append(operator);
            other.write(sql);
            sql.append(")");
        };
    }
}
