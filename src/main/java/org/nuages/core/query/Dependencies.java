package org.nuages.core.query;

import java.util.TreeSet;

/**
 * What the rows that a condition selects depend on: some tables, and perhaps a column whose changes the table's version
 * leaves out. The triggers of the migrations keep the versions, as a sum that grows with each committed change.
 */
final class Dependencies {

    private static final String BEGINNING =
            "(select coalesce(sum(weight), 0)::bigint from table_versions where relation in (";

    private final TreeSet<String> tables = new TreeSet<>();
    private boolean unversioned;

    void add(Table table) {
        tables.add(table.name());
        unversioned |= !table.versioned();
    }

    void add(Table.Column column) {
        unversioned |= !column.versioned();
    }

    void addAll(Dependencies others) {
        tables.addAll(others.tables);
        unversioned |= others.unversioned;
    }

    /** The version as SQL; null where changes could pass unnoticed. */
    String version() {
        if (unversioned) {
            return "null::bigint";
        }
        var sql = new StringBuilder(128);
        for (var table : tables) {
            sql.append(sql.isEmpty() ? BEGINNING : ", ")
                    .append('\'')
                    .append(table)
                    .append('\'');
        }
        return sql.append("))").toString();
    }
}
