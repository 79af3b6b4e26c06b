package org.nuages.core.query;

import jakarta.persistence.metamodel.SingularAttribute;

/** A reference into a tree, at or below the nodes that a condition selects. The union ends even where the tree has a circle. */
record Descendants<E, T>(Field<E, T> node, SingularAttribute<? super T, T> parent, Condition<T> top)
        implements Condition<E> {

    @Override
    @SuppressWarnings("unchecked")
    public void write(SqlWriter sql) {
        var type = (Class<T>) node.attribute().getJavaType();
        var table = sql.table(type);
        var key = table.key().name();
        var parentKey = table.column(parent.getName()).name();
        node.write(sql);
        sql.append(" in (with recursive below as (");
        sql.keys(type, top);
        sql.append(" union select child.").append(key);
        sql.append(" from ")
                .append(table.name())
                .append(" child join below on child.")
                .append(parentKey);
        sql.append(" = below.").append(key).append(") select ").append(key).append(" from below)");
    }
}
