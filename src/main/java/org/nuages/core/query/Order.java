package org.nuages.core.query;

/** One term of an ordering. Nulls come last, and so first where it is read backwards. */
public record Order<E>(Expression<E, ?> by, boolean isDescending, boolean isReversed) {

    public Order(Expression<E, ?> by, boolean isDescending) {
        this(by, isDescending, false);
    }

    public Order<E> reversed() {
        return new Order<>(by, !isDescending, !isReversed);
    }

    void write(SqlWriter sql) {
        by.write(sql);
        sql.append(isDescending ? " desc" : " asc");
        // What PostgreSQL does unasked is not said, so that texts stay short.
        if (by.nullable() && isDescending != isReversed) {
            sql.append(isReversed ? " nulls first" : " nulls last");
        }
    }
}
