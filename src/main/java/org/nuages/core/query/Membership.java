package org.nuages.core.query;

import java.util.List;

/** An expression among given values. One array parameter, so that the number of values does not make another statement. */
record Membership<E, T>(Expression<E, T> left, List<T> values) implements Condition<E> {

    @Override
    public void write(SqlWriter sql) {
        left.write(sql);
        sql.append(" = any (");
        sql.parameter(Values.array(
                values.stream().map(value -> left.toRelational(sql, value)).toList(), left.type()));
        sql.append(")");
    }
}
