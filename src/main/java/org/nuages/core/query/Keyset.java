package org.nuages.core.query;

import java.util.List;
import java.util.Objects;

/**
 * The rows beyond a position in an ordering. With one direction throughout it is a row comparison, which an index
 * answers from any depth. Mixed directions take a ladder of alternatives behind a bound on the leading term, without
 * which PostgreSQL would read from the start.
 *
 * @param order the whole ordering, which ends with the key and so is unique
 * @param position the value of each term at the row to go on from
 */
record Keyset<E>(List<Order<E>> order, List<Object> position) implements Condition<E> {

    @Override
    public void write(SqlWriter sql) {
        if (isUniform()) {
            writeRowComparison(sql);
        } else {
            writeLadder(sql);
        }
    }

    private boolean isUniform() {
        return position.stream().allMatch(Objects::nonNull)
                && order.stream().map(Order::isDescending).distinct().count() == 1;
    }

    private void writeRowComparison(SqlWriter sql) {
        sql.append("(");
        for (var i = 0; i < order.size(); i++) {
            sql.append(i == 0 ? "" : ", ");
            order.get(i).by().write(sql);
        }
        sql.append(order.get(0).isDescending() ? ") < (" : ") > (");
        for (var i = 0; i < order.size(); i++) {
            sql.append(i == 0 ? "" : ", ");
            writeValue(sql, i);
        }
        sql.append(")");
    }

    private void writeLadder(SqlWriter sql) {
        sql.append("(");
        if (position.get(0) != null) {
            writeTerm(sql, 0, order.get(0).isDescending() ? " <= " : " >= ");
            sql.append(" and (");
        }
        var alternative = "";
        for (var rung = 0; rung < order.size(); rung++) {
            // Nothing lies beyond null, which comes last and alone.
            if (position.get(rung) != null) {
                sql.append(alternative);
                writeRung(sql, rung);
                alternative = " or ";
            }
        }
        sql.append(position.get(0) != null ? "))" : ")");
    }

    private void writeRung(SqlWriter sql, int rung) {
        sql.append("(");
        for (var i = 0; i < rung; i++) {
            writeTerm(sql, i, " = ");
            sql.append(" and ");
        }
        writeTerm(sql, rung, order.get(rung).isDescending() ? " < " : " > ");
        sql.append(")");
    }

    private void writeTerm(SqlWriter sql, int i, String operator) {
        sql.append("(");
        order.get(i).by().write(sql);
        if (position.get(i) == null) {
            sql.append(") is null");
        } else {
            sql.append(")").append(operator);
            writeValue(sql, i);
        }
    }

    private void writeValue(SqlWriter sql, int i) {
        var value = position.get(i);
        sql.value(value, order.get(i).by().toRelational(sql, value));
    }
}
