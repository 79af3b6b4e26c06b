package org.nuages.core.query;

/** An expression compared with a value. */
record Comparison<E, T>(Expression<E, T> left, String operator, T value) implements Condition<E> {

    @Override
    public void write(SqlWriter sql) {
        left.write(sql);
        sql.append(" ").append(operator).append(" ");
        sql.value(value, left.toRelational(sql, value));
    }
}
