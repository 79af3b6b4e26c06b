package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.nuages.core.database.Transactions;
import org.nuages.core.errors.ApiException;
import org.nuages.core.errors.FieldErrors;

/** Brings bodies onto rows: all that is wrong is told at once, and a row is touched only when nothing is. */
@Singleton
public class Binder {

    private static final int MOST = 1000;

    private final RowChecks checks;
    private final Transactions transactions;

    Binder(RowChecks checks, Transactions transactions) {
        this.checks = checks;
        this.transactions = transactions;
    }

    /** Every part counts: what is left out gets its default. */
    public <E> Uni<E> whole(Body<?> body, E row, Object key, Input<E> input) {
        return orThrow(read(body.content(), row, allChecks(key), input, Binding.Mode.WHOLE))
                .replaceWith(row);
    }

    /** Only what is named counts. */
    public <E> Uni<E> partial(Body<?> body, E row, Object key, Input<E> input) {
        return orThrow(read(body.content(), row, allChecks(key), input, Binding.Mode.PARTIAL))
                .replaceWith(row);
    }

    /**
     * What came of an input that is a part of another.
     *
     * @param names of the parts that the row has been given; none while there are errors
     */
    public record Bound(Set<String> names, FieldErrors errors) {}

    /** For rows that are not known one by one: whether a value is another's already is left to the schema. */
    public <E> Uni<Bound> forMany(JsonNode content, E row, Input<E> input) {
        return read(content, row, binding -> checks.run(binding.references(), null), input, Binding.Mode.PARTIAL);
    }

    private static Uni<Bound> orThrow(Uni<Bound> reading) {
        return reading.invoke(bound -> bound.errors().throwIfAny());
    }

    private Function<Binding, Uni<Void>> allChecks(Object key) {
        return binding -> checks.run(binding.checks(), key);
    }

    private <E> Uni<Bound> read(
            JsonNode content, E row, Function<Binding, Uni<Void>> check, Input<E> input, Binding.Mode mode) {
        var errors = new FieldErrors();
        var binding = new Binding(mode, transactions::reference);
        Fields.element(content, errors, binding, in -> read(input, in, row));
        return check.apply(binding).map(checked -> finish(binding, errors));
    }

    private static <E> E read(Input<E> input, Fields in, E row) {
        input.read(in, row);
        return row;
    }

    private static Bound finish(Binding binding, FieldErrors errors) {
        if (!errors.isEmpty()) {
            return new Bound(Set.of(), errors);
        }
        binding.assignAll();
        return new Bound(binding.assigned(), errors);
    }

    /** New rows from an array; what is wrong is told by index. */
    public <E> Uni<List<E>> all(Body<?> body, Supplier<E> blank, Input<E> input) {
        return all(body, MOST, blank, input);
    }

    /** The same where so many at most may come at once. */
    public <E> Uni<List<E>> all(Body<?> body, int most, Supplier<E> blank, Input<E> input) {
        var array = body.content();
        if (!array.isArray()) {
            throw ApiException.invalid(Map.of(
                    Body.WHOLE,
                    List.of("Expected a list of items but got type \"%s\".".formatted(JsonKinds.nameOf(array)))));
        }
        if (array.size() > most) {
            throw ApiException.invalid(
                    Map.of(Body.WHOLE, List.of("Ensure this field has no more than %d elements.".formatted(most))));
        }
        var errors = IntStream.range(0, array.size())
                .mapToObj(i -> new FieldErrors())
                .toList();
        var binding = new Binding(Binding.Mode.WHOLE, transactions::reference);
        var rows = new ArrayList<E>();
        for (var i = 0; i < array.size(); i++) {
            var row = blank.get();
            rows.add(row);
            Fields.element(array.get(i), errors.get(i), binding, in -> read(input, in, row));
        }
        return checks.run(binding.checks(), null)
                .invoke(() -> throwIfAny(errors))
                .invoke(binding::assignAll)
                .replaceWith(rows);
    }

    private static void throwIfAny(List<FieldErrors> errors) {
        if (errors.stream().anyMatch(found -> !found.isEmpty())) {
            throw ApiException.invalid(errors.stream().map(FieldErrors::all).toList());
        }
    }
}
