package org.nuages.core.query;

import java.util.List;

/** Changes or deletes rows by one statement. They are locked in the order of their keys, so that two such never deadlock. */
final class Change<E> {

    private final Query<E> query;
    private final List<Assignment<E>> assignments;

    Change(Query<E> query, List<Assignment<E>> assignments) {
        this.query = query;
        this.assignments = assignments;
    }

    void writeUpdate(SqlWriter sql) {
        var table = sql.table(query.entity());
        sql.append("update ").append(table.name()).append(" t set version = t.version + 1, updated_at = now()");
        for (var assignment : assignments) {
            assignment.write(sql.append(", "), table);
        }
        writeWhich(sql, table);
    }

    void writeDelete(SqlWriter sql) {
        var table = sql.table(query.entity());
        sql.append("delete from ").append(table.name()).append(" t");
        writeWhich(sql, table);
    }

    private void writeWhich(SqlWriter sql, Table table) {
        var key = table.key().name();
        var inner = sql.inner(query.entity(), new Joins());
        var selected = "select %s from ".formatted(inner.key());
        var locked = " order by %1$s for update of ts".formatted(inner.key());
        sql.append(" where t.").append(key).append(" in (");
        sql.append(inner.apart(() -> query.writeAround(inner, selected, locked)))
                .append(")");
    }
}
