package org.nuages.core.query;

import java.util.Map;
import org.hibernate.metamodel.mapping.JdbcMapping;

/** An entity's table as Hibernate maps it, the source of every name in our SQL. */
record Table(String name, Column key, Map<String, Column> columns) {

    /**
     * @param target the entity that a foreign key refers to, null for a plain column
     * @param versioned whether a change of it counts as a change of the row and of the table
     */
    record Column(String name, JdbcMapping mapping, boolean nullable, Class<?> target, boolean versioned) {

        Object toRelational(Object value) {
            return Values.toRelational(mapping.convertToRelationalValue(value));
        }
    }

    Column column(String attribute) {
        var column = columns.get(attribute);
        if (column == null) {
            throw new IllegalArgumentException(name + " has no column for " + attribute);
        }
        return column;
    }
}
