package org.nuages.core.editing;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.nuages.core.errors.FieldErrors;
import org.nuages.core.input.Binder;
import org.nuages.core.input.Body;
import org.nuages.core.input.Input;
import org.nuages.core.listing.Listing;
import org.nuages.core.query.Assignment;
import org.nuages.core.query.Manager;
import org.nuages.core.query.QuerySet;
import org.nuages.core.query.Timestamped;

/** Changes many rows alike by one statement. What to set is read onto a sample row, from which the columns are taken. */
final class BulkChanges<E extends Timestamped, I, S extends QuerySet<E, S>> {

    private final Manager<E, I, S> rows;
    private final Supplier<E> blank;
    private final Input<E> input;
    private final Binder binder;

    BulkChanges(Manager<E, I, S> rows, Supplier<E> blank, Input<E> input, Binder binder) {
        this.rows = rows;
        this.blank = blank;
        this.input = input;
        this.binder = binder;
    }

    Uni<Updated> run(S visible, Listing<E, ?> listing, Body<?> body) {
        var errors = new FieldErrors();
        var change = body.<BulkChange<?>>read(errors, in -> BulkChange.read(in, rows.keyType()));
        errors.throwIfAny();
        if ((change.ids() == null) == (change.filter() == null)) {
            errors.add("non_field_errors", "Either ids or filter is required, and not both.");
        }
        var which = change.filter() == null
                ? among(visible, change.ids())
                : filtered(visible, listing, change.filter(), errors);
        var sample = blank.get();
        return binder.forMany(change.set(), sample, input)
                .invoke(set -> nest(set.errors(), errors))
                .chain(set -> which.update(assignments(sample, set.names())))
                .map(Updated::new);
    }

    @SuppressWarnings("unchecked")
    private S among(S visible, List<?> ids) {
        return ids == null ? visible : visible.where(rows.hasAnyKey((List<I>) ids));
    }

    private S filtered(S visible, Listing<E, ?> listing, JsonNode filter, FieldErrors errors) {
        var texts = new LinkedHashMap<String, String>();
        filter.fields()
                .forEachRemaining(
                        part -> texts.put(part.getKey(), part.getValue().asText()));
        var wrong = new FieldErrors();
        var narrowed = listing.exactly(visible, texts, wrong);
        if (!wrong.isEmpty()) {
            errors.nest("filter", wrong.all());
        }
        return narrowed;
    }

    private static void nest(FieldErrors ofSet, FieldErrors errors) {
        if (!ofSet.isEmpty()) {
            errors.nest("set", ofSet.all());
        }
        errors.throwIfAny();
    }

    private List<Assignment<E>> assignments(E sample, Set<String> names) {
        return names.stream().map(name -> Assignment.like(sample, name)).toList();
    }
}
