package org.nuages.core.input;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Expression;
import org.nuages.core.query.Field;
import org.nuages.core.query.Lower;
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
        return found(group.entity(), group, checks, self)
                .invoke(found -> judge(checks, found))
                .replaceWithVoid();
    }

    @SuppressWarnings("unchecked")
    private <E> Uni<Map<Object, Found>> found(
            Class<E> entity, RowCheck.Group group, List<RowCheck> checks, Object self) {
        var attribute = group.attribute();
        var key = (Expression<E, Object>) queries.key(entity);
        Expression<E, Object> column =
                attribute == null ? key : column(group, (SingularAttribute<? super E, Object>) attribute);
        var rows = queries.of(entity)
                .where(column.in(checks.stream().map(RowCheck::value).distinct().toList()));
        var others = attribute == null || self == null ? rows : rows.where(key.isNot(self));
        var among = group.among() == null
                ? Condition.<E>always()
                : (Condition<E>) group.among().condition();
        return others.list(Shape.<E, Found>of(row -> new Found(
                        row.get("value", () -> column), row.get("key", () -> key), row.get("fits", () -> among))))
                .map(RowChecks::byValue);
    }

    @SuppressWarnings("unchecked")
    private static <E> Expression<E, Object> column(RowCheck.Group group, SingularAttribute<? super E, Object> of) {
        Expression<E, ?> field = Field.field(of);
        var compared = group.inAnyCase() ? new Lower<>((Expression<E, String>) field) : field;
        return (Expression<E, Object>) compared;
    }

    private record Found(Object value, Object key, Boolean fits) {}

    private static Map<Object, Found> byValue(List<Found> rows) {
        var found = new HashMap<Object, Found>();
        rows.forEach(row -> found.put(row.value(), row));
        return found;
    }

    /** A new value that comes twice in one input is taken by its first. */
    private static void judge(List<RowCheck> checks, Map<Object, Found> found) {
        for (var check : checks) {
            var isThere = found.containsKey(check.value());
            if (isThere != check.mustExist()) {
                check.fail();
            } else if (isThere && !found.get(check.value()).fits()) {
                check.refuse();
            } else if (isThere) {
                check.whenFound().accept(found.get(check.value()).key());
            } else {
                found.put(check.value(), null);
            }
        }
    }
}
