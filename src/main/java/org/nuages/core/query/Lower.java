package org.nuages.core.query;

/** A text in lower case, in the form that an index on {@code lower(column)} answers. */
public record Lower<E>(Expression<E, String> of) implements Expression<E, String> {

    @Override
    public void write(SqlWriter sql) {
        sql.append("lower(");
        of.write(sql);
        sql.append(")");
    }

    @Override
    public Class<String> type() {
        return String.class;
    }
}
