package org.nuages.core.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the rows that a condition selects depend on: some tables, and perhaps a column whose changes the table's version
 * leaves out. The triggers of the migrations keep the versions, as a sum that grows with each committed change.
 */
final class Dependencies {

    private static final String BEGINNING =
            "(select coalesce(sum(weight), 0)::bigint from table_versions where relation in (";

    private final List<String> tables = new ArrayList<>(4);
    private boolean unversioned;

    void add(Table table) {
        add(table.name());
        unversioned |= !table.versioned();
    }

    private void add(String table) {
        if (!tables.contains(table)) {
            tables.add(table);
        }
    }

    void add(Table.Column column) {
        unversioned |= !column.versioned();
    }

    void addAll(Dependencies others) {
        others.tables.forEach(this::add);
        unversioned |= others.unversioned;
    }

    /** The version as SQL; null where changes could pass unnoticed. */
    String version() {
        if (unversioned) {
            return "null::bigint";
        }
        Collections.sort(tables);
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
