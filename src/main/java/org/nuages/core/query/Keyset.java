package org.nuages.core.query;

import java.util.List;
import java.util.Objects;

/**
 * The rows beyond a position in an ordering. With one direction throughout it is a row comparison, which an index
 * answers from any depth. Mixed directions take a ladder of alternatives behind a bound on the leading term, without
 * which PostgreSQL would read from the start.
 *
 * <p>Where the leading term may be null, its nulls are a block of their own at one end: no index answers "beyond this
 * value, or null" in one go. So this holds for the rows beyond in the block of the position only, and {@link #nextBlock}
 * for all of the other where that lies further on.
 *
 * @param order the whole ordering, which ends with the key and so is unique
 * @param position the value of each term at the row to go on from
 */
record Keyset<E>(List<Order<E>> order, List<Object> position) implements Condition<E> {

    private Order<E> leading() {
        return order.get(0);
    }

    /** Null where there is none. */
    Condition<E> nextBlock() {
        var isAmongNulls = position.get(0) == null;
        if (!leading().by().nullable() || isAmongNulls != leading().isReversed()) {
            return null;
        }
        return isAmongNulls ? leading().by().isNull().not() : leading().by().isNull();
    }

    @Override
    public void write(SqlWriter sql) {
        if (position.get(0) != null) {
            writeBeyondFrom(sql, 0);
        } else {
            leading().by().isNull().write(sql.append("("));
            writeBeyondFrom(sql.append(" and "), 1);
            sql.append(")");
        }
    }

    /** Among rows that are the same in the terms before this one. */
    private void writeBeyondFrom(SqlWriter sql, int from) {
        if (isUniform(from)) {
            writeRowComparison(sql, from);
        } else if (isBounded(from)) {
            writeComparison(sql.append("("), from, order.get(from).isDescending() ? " <= " : " >= ");
            writeLadder(sql.append(" and "), from);
            sql.append(")");
        } else {
            writeLadder(sql, from);
        }
    }

    /** The nulls of the leading term are another block's. */
    private boolean isBounded(int from) {
        return from == 0 || !order.get(from).by().nullable();
    }

    private boolean isUniform(int from) {
        var terms = order.subList(from, order.size());
        return isBounded(from)
                && terms.stream().skip(1).noneMatch(term -> term.by().nullable())
                && terms.stream().map(Order::isDescending).distinct().count() == 1;
    }

    private void writeRowComparison(SqlWriter sql, int from) {
        sql.append("(");
        for (var i = from; i < order.size(); i++) {
            order.get(i).by().write(sql.append(i == from ? "" : ", "));
        }
        sql.append(order.get(from).isDescending() ? ") < (" : ") > (");
        for (var i = from; i < order.size(); i++) {
            writeValue(sql.append(i == from ? "" : ", "), i);
        }
        sql.append(")");
    }

    private void writeLadder(SqlWriter sql, int from) {
        var before = "(";
        for (var rung = from; rung < order.size(); rung++) {
            if (isAnythingBeyond(rung)) {
                writeRung(sql.append(before), from, rung);
                before = " or ";
            }
        }
        sql.append(")");
    }

    private void writeRung(SqlWriter sql, int from, int rung) {
        sql.append("(");
        for (var i = from; i < rung; i++) {
            if (position.get(i) == null) {
                order.get(i).by().isNull().write(sql);
            } else {
                writeComparison(sql, i, " = ");
            }
            sql.append(" and ");
        }
        writeBeyond(sql, rung);
        sql.append(")");
    }

    private boolean isAnythingBeyond(int i) {
        return position.get(i) != null || order.get(i).isReversed();
    }

    private void writeBeyond(SqlWriter sql, int i) {
        var term = order.get(i);
        if (position.get(i) == null) {
            term.by().isNull().not().write(sql);
        } else if (i > 0 && term.by().nullable() && !term.isReversed()) {
            writeComparison(sql.append("("), i, beyond(i));
            term.by().isNull().write(sql.append(" or "));
            sql.append(")");
        } else {
            writeComparison(sql, i, beyond(i));
        }
    }

    private String beyond(int i) {
        return order.get(i).isDescending() ? " < " : " > ";
    }

    private void writeComparison(SqlWriter sql, int i, String operator) {
        order.get(i).by().write(sql.append("("));
        sql.append(")").append(operator);
        writeValue(sql, i);
    }

    private void writeValue(SqlWriter sql, int i) {
        var value = Objects.requireNonNull(position.get(i));
        sql.value(value, order.get(i).by().toRelational(sql, value));
    }
}
