package org.nuages.core.query;

/** Equality in any case, in the form that an index on {@code lower(column)} answers. */
record CaselessComparison<E>(Expression<E, String> left, String value) implements Condition<E> {

    @Override
    public void write(SqlWriter sql) {
        new Lower<>(left).write(sql);
        sql.append(" = lower(").parameter(value).append(")");
    }
}
