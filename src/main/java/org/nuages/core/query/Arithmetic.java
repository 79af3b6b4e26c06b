package org.nuages.core.query;

/** An expression computed from another and a value, as Django's F: {@code field(Product_.stock).minus(3)}. */
record Arithmetic<E, T>(Expression<E, T> left, String operator, Expression<E, ?> right) implements Expression<E, T> {

    @Override
    public void write(SqlWriter sql) {
        sql.append("(");
        left.write(sql);
        sql.append(operator);
        right.write(sql);
        sql.append(")");
    }

    @Override
    public Class<? super T> type() {
        return left.type();
    }

    @Override
    public boolean nullable() {
        return left.nullable() || right.nullable();
    }
}
