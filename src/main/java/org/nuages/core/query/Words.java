package org.nuages.core.query;

import java.util.List;

/** Texts as one, a space between each two; those that are empty leave no gap. */
public record Words<E>(List<? extends Expression<E, String>> texts) implements Expression<E, String> {

    @SafeVarargs
    public static <E> Words<E> of(Expression<E, String>... texts) {
        return new Words<>(List.of(texts));
    }

    @Override
    public void write(SqlWriter sql) {
        sql.append("concat_ws(' '");
        for (var text : texts) {
            sql.append(", nullif(");
            text.write(sql);
            sql.append(", '')");
        }
        sql.append(")");
    }

    @Override
    public Class<String> type() {
        return String.class;
    }
}
