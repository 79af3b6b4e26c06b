package org.nuages.core.query;

/** One term of an ordering. */
public record Order<E>(Expression<E, ?> by, boolean isDescending) {

    public Order<E> reversed() {
        return new Order<>(by, !isDescending);
    }

    void write(SqlWriter sql) {
        by.write(sql);
        sql.append(isDescending ? " desc" : " asc");
    }
}
