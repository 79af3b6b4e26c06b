package org.nuages.core.query;

/** An expression compared with a value, or with another expression. */
record Comparison<E, T>(Expression<E, T> left, String operator, Object right) implements Condition<E> {

    @Override
    public void write(SqlWriter sql) {
        left.write(sql);
        sql.append(" ").append(operator).append(" ");
        if (right instanceof Expression<?, ?> other) {
            other.write(sql);
        } else {
            sql.value(right, left.toRelational(sql, right));
        }
    }
}
