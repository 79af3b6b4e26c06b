package org.nuages.core.query;

import jakarta.persistence.metamodel.SingularAttribute;

/** A column's new value, for {@link QuerySet#update}: given, computed from the row as it was, or as in a sample row. */
public sealed interface Assignment<E> {

    static <E, T> Assignment<E> set(SingularAttribute<? super E, T> attribute, T value) {
        return new Given<>(attribute, value);
    }

    static <E, T> Assignment<E> set(SingularAttribute<? super E, T> attribute, Expression<E, T> computed) {
        return new Computed<>(attribute, computed);
    }

    /** As the row {@code sample} has it; {@code name} is the column's, or that of the reference in it. */
    static <E> Assignment<E> like(E sample, String name) {
        return new Like<>(sample, name);
    }

    void write(SqlWriter sql, Table table);

    record Given<E, T>(SingularAttribute<? super E, T> attribute, T value) implements Assignment<E> {

        @Override
        public void write(SqlWriter sql, Table table) {
            var column = table.column(attribute.getName());
            sql.append(column.name()).append(" = ").parameter(column.reference(value));
        }
    }

    record Computed<E, T>(SingularAttribute<? super E, T> attribute, Expression<E, T> value) implements Assignment<E> {

        @Override
        public void write(SqlWriter sql, Table table) {
            value.write(sql.append(table.column(attribute.getName()).name()).append(" = "));
        }
    }

    record Like<E>(E sample, String name) implements Assignment<E> {

        @Override
        public void write(SqlWriter sql, Table table) {
            var column = table.columnCalled(name);
            var value = column.toRelational(column.getter().apply(sample));
            sql.append(column.name()).append(" = ").parameter(value);
        }
    }
}
