package org.nuages.core.query;

/** A value as PostgreSQL writes it, so that a number can be searched like a text. */
public record AsText<E>(Expression<E, ?> of) implements Expression<E, String> {

    @Override
    public void write(SqlWriter sql) {
        sql.append("(");
        of.write(sql);
        sql.append("::text)");
    }

    @Override
    public Class<String> type() {
        return String.class;
    }
}
