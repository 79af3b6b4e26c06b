package org.nuages.core.query;

import java.util.List;

/** Every term occurs in one of the fields, in any case. The pattern's own signs in a term are plain characters. */
public record Terms<E>(List<? extends Expression<E, String>> fields, List<String> terms) implements Condition<E> {

    @Override
    public void write(SqlWriter sql) {
        var conjunction = "";
        for (var term : terms) {
            sql.append(conjunction).append("(");
            writeAnyField(sql, "%" + term.replaceAll("[\\\\%_]", "\\\\$0") + "%");
            sql.append(")");
            conjunction = " and ";
        }
    }

    private void writeAnyField(SqlWriter sql, String pattern) {
        var parameter = sql.bind(pattern);
        var disjunction = "";
        for (var field : fields) {
            sql.append(disjunction);
            field.write(sql);
            sql.append(" ilike ").append(parameter);
            disjunction = " or ";
        }
    }
}
