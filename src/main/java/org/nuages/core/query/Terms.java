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
            writeMatch(sql, field, parameter);
            disjunction = " or ";
        }
    }

    /** Beyond a reference it is found by the keys that match there: indexes serve that beside the row's own fields, and no join. */
    private static void writeMatch(SqlWriter sql, Expression<?, String> field, String parameter) {
        if (field instanceof Field<?, String> related && related.path().size() > 1) {
            related.reference().write(sql);
            sql.append(" = any (array(");
            writeKeys(sql, related, parameter);
            sql.append("))");
        } else {
            field.write(sql);
            sql.append(" ilike ").append(parameter);
        }
    }

    @SuppressWarnings("unchecked")
    private static <X> void writeKeys(SqlWriter sql, Field<?, String> related, String parameter) {
        var entity = (Class<X>) related.path().get(0).getJavaType();
        sql.<X>keys(entity, inner -> writeMatch(inner, related.beyond(), parameter));
    }
}
