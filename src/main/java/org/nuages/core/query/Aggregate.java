package org.nuages.core.query;

import java.math.BigDecimal;
import java.util.List;

/**
 * A value made of many rows, perhaps only of some of them: {@code average(field(Book_.rating)).where(…)}. Money and
 * ratings keep two decimals.
 */
public record Aggregate<E, T>(
        String before, Expression<E, ?> of, String after, Condition<E> where, Class<? super T> type, boolean nullable)
        implements Expression<E, T> {

    public static <E> Aggregate<E, Long> count() {
        return new Aggregate<>("count(", null, ")", null, Long.class, false);
    }

    public static <E> Aggregate<E, Long> countDistinct(Expression<E, ?> of) {
        return new Aggregate<>("count(distinct ", of, ")", null, Long.class, false);
    }

    /** Null where there are no rows. */
    public static <E, N extends Number> Aggregate<E, BigDecimal> average(Expression<E, N> of) {
        return new Aggregate<>("round(avg(", of, ")%s, 2)", null, BigDecimal.class, true);
    }

    /** Of amounts; 0.00 where there are no rows. */
    public static <E> Aggregate<E, BigDecimal> sum(Expression<E, BigDecimal> of) {
        return new Aggregate<>("coalesce(sum(", of, ")%s, 0.00)", null, BigDecimal.class, false);
    }

    /** Of whole numbers; 0 where there are no rows. */
    public static <E, N extends Number> Aggregate<E, Long> total(Expression<E, N> of) {
        return new Aggregate<>("coalesce(sum(", of, ")%s, 0)::bigint", null, Long.class, false);
    }

    /** All of them, sorted; an empty list where there are no rows. */
    public static <E> Aggregate<E, List<String>> list(Expression<E, String> of) {
        return new Aggregate<>("coalesce(array_agg(", new Sorted<>(of), ")%s, '{}')", null, List.class, false);
    }

    private record Sorted<E>(Expression<E, String> by) implements Expression<E, String> {

        @Override
        public void write(SqlWriter sql) {
            by.write(sql);
            by.write(sql.append(" order by "));
        }

        @Override
        public Class<? super String> type() {
            return by.type();
        }
    }

    public static <E, T> Aggregate<E, T> least(Expression<E, T> of) {
        return new Aggregate<>("min(", of, ")", null, of.type(), true);
    }

    public static <E, T> Aggregate<E, T> greatest(Expression<E, T> of) {
        return new Aggregate<>("max(", of, ")", null, of.type(), true);
    }

    /** Of the rows for which the condition holds only. */
    public Aggregate<E, T> where(Condition<E> condition) {
        return new Aggregate<>(before, of, after, where == null ? condition : where.and(condition), type, nullable);
    }

    @Override
    public void write(SqlWriter sql) {
        sql.append(before);
        if (of == null) {
            sql.append("*");
        } else {
            of.write(sql);
        }
        var filter = where == null ? "" : filter(sql);
        sql.append(after.contains("%s") ? after.formatted(filter) : after + filter);
    }

    private String filter(SqlWriter sql) {
        return " filter (where " + sql.apart(() -> where.write(sql)) + ")";
    }
}
