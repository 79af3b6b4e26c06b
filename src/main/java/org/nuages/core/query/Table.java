package org.nuages.core.query;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.hibernate.metamodel.mapping.JdbcMapping;

/**
 * An entity's table as Hibernate maps it, the source of every name in our SQL.
 *
 * @param columns by attribute, the key's among them
 * @param versioned whether its version is kept, see {@link Unversioned}
 * @param generatedKey whether the database makes the keys of new rows
 */
record Table(
        String name,
        Column key,
        Map<String, Column> columns,
        boolean versioned,
        boolean generatedKey,
        BiConsumer<Object, Object> keySetter) {

    /**
     * @param target the entity that a foreign key refers to, null for a plain column
     * @param versioned whether a change of it counts as a change of the row and of the table
     * @param getter the attribute's value of an entity, for a reference the other's key
     * @param targetKey the key of an entity that is referred to
     */
    record Column(
            String name,
            JdbcMapping mapping,
            boolean nullable,
            Class<?> target,
            boolean versioned,
            Function<Object, Object> getter,
            Function<Object, Object> targetKey) {

        Object toRelational(Object value) {
            return Values.toRelational(mapping.convertToRelationalValue(value));
        }

        /** The same of an attribute's value, for a reference of the row that it refers to. */
        Object reference(Object value) {
            return value == null || target == null ? toRelational(value) : targetKey.apply(value);
        }
    }

    Column column(String attribute) {
        var column = columns.get(attribute);
        if (column == null) {
            throw new IllegalArgumentException(name + " has no column for " + attribute);
        }
        return column;
    }

    /** By the column's own name, or without the ending that a reference has. */
    Column columnCalled(String column) {
        return columns.values().stream()
                .filter(known -> known.name().equals(column) || known.name().equals(column + "_id"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column called " + column));
    }
}
