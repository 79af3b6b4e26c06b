package org.nuages.core.input;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuages.core.query.Expression;
import org.nuages.core.query.Field;
import org.nuages.core.query.Queries;
import org.nuages.core.query.Shape;

/** Asks the database what an input, or a thousand of them, needs to know: one statement for each kind of question. */
@Singleton
public class RowChecks {

    private final Queries queries;

    RowChecks(Queries queries) {
        this.queries = queries;
    }

    /**
     * @param self the key of the row that is being changed, whose own values do not count as taken; null for a new row
     */
    Uni<Void> run(List<RowCheck> checks, Object self) {
        var groups = checks.stream().collect(Collectors.groupingBy(RowCheck::group));
        return Multi.createFrom()
                .iterable(groups.entrySet())
                .onItem()
                .transformToUniAndConcatenate(group -> run(group.getKey(), group.getValue(), self))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> run(RowCheck.Group group, List<RowCheck> checks, Object self) {
        return found(group.entity(), group.attribute(), checks, self)
                .invoke(found -> judge(checks, found))
                .replaceWithVoid();
    }

    @SuppressWarnings("unchecked")
    private <E> Uni<Map<Object, Object>> found(
            Class<E> entity, SingularAttribute<?, ?> attribute, List<RowCheck> checks, Object self) {
        var key = (Expression<E, Object>) queries.key(entity);
        Expression<E, Object> column =
                attribute == null ? key : Field.field((SingularAttribute<? super E, Object>) attribute);
        var rows = queries.of(entity)
                .where(column.in(checks.stream().map(RowCheck::value).distinct().toList()));
        var others = attribute == null || self == null ? rows : rows.where(key.isNot(self));
        return others.list(
                        Shape.<E, Found>of(row -> new Found(row.get("value", () -> column), row.get("key", () -> key))))
                .map(RowChecks::keysByValue);
    }

    private record Found(Object value, Object key) {}

    private static Map<Object, Object> keysByValue(List<Found> rows) {
        var keys = new HashMap<>();
        rows.forEach(row -> keys.put(row.value(), row.key()));
        return keys;
    }

    /** A new value that comes twice in one input is taken by its first. */
    private static void judge(List<RowCheck> checks, Map<Object, Object> found) {
        for (var check : checks) {
            var isThere = found.containsKey(check.value());
            if (isThere != check.mustExist()) {
                check.fail();
            } else if (isThere) {
                check.whenFound().accept(found.get(check.value()));
            } else {
                found.put(check.value(), null);
            }
        }
    }
}
