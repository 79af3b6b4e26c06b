package org.nuages.core.query;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.function.Function;
import org.nuages.core.events.RowsChanged;

/**
 * Many-to-many: the rows of a table between two others, as Django's {@code through}. They are written with the rows that
 * they belong to, for all of them by one statement; rows that say nothing of theirs keep them.
 *
 * @param targets what a row shall be linked to, null where that stays as it is
 */
public record Links<E>(
        SingularAttribute<?, E> source, SingularAttribute<?, ?> target, Function<E, ? extends List<?>> targets) {

    public static <E, L, T> Links<E> between(
            SingularAttribute<L, E> source, SingularAttribute<L, T> target, Function<E, List<T>> targets) {
        return new Links<>(source, target, targets);
    }

    boolean hasAny(E row) {
        return isSaid(row) && !targets.apply(row).isEmpty();
    }

    private boolean isSaid(E row) {
        return targets.apply(row) != null;
    }

    Uni<Void> write(Query<E> query, List<E> rows) {
        var said = rows.stream().filter(this::isSaid).toList();
        return said.isEmpty()
                ? Uni.createFrom().voidItem()
                : query.run(sql -> write(sql, said))
                        .invoke(() -> written(query))
                        .replaceWithVoid();
    }

    private void written(Query<E> query) {
        query.queries().signals().changed(source.getDeclaringType().getJavaType(), RowsChanged.Kind.CHANGED, List::of);
    }

    private void write(SqlWriter sql, List<E> rows) {
        var table = sql.table(source.getDeclaringType().getJavaType());
        var from = table.column(source.getName());
        var to = table.column(target.getName());
        var keys = rows.stream().map(from.targetKey()).toList();
        sql.append("""
                with wanted as (select %2$s, %3$s from jsonb_populate_recordset(null::%1$s, %4$s)), \
                gone as (delete from %1$s where %2$s = any (%5$s) and (%2$s, %3$s) not in (select %2$s, %3$s from wanted)) \
                insert into %1$s (%2$s, %3$s) select %2$s, %3$s from wanted on conflict do nothing\
                """.formatted(
                        table.name(),
                        from.name(),
                        to.name(),
                        sql.bind(document(rows, from, to)),
                        sql.bind(Values.array(keys, keys.get(0).getClass()))));
    }

    private JsonArray document(List<E> rows, Table.Column from, Table.Column to) {
        var document = new JsonArray();
        for (var row : rows) {
            for (var other : targets.apply(row)) {
                document.add(new JsonObject()
                        .put(from.name(), from.targetKey().apply(row).toString())
                        .put(to.name(), to.targetKey().apply(other).toString()));
            }
        }
        return document;
    }
}
