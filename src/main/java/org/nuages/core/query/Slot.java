package org.nuages.core.query;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;

/**
 * One recorded part of a view: its dotted name and what it is computed from, seen from the row at {@code base}.
 *
 * @param span for the mark of an optional nested object (its reference): how many slots to pass over when it is null
 */
record Slot(String name, List<SingularAttribute<?, ?>> base, Expression<?, ?> expression, int span) {

    Slot(String name, List<SingularAttribute<?, ?>> base, Expression<?, ?> expression) {
        this(name, base, expression, 0);
    }

    boolean isMark() {
        return span > 0;
    }

    void write(SqlWriter sql) {
        sql.at(base, () -> expression.write(sql));
    }
}
