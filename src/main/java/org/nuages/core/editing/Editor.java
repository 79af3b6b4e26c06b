package org.nuages.core.editing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.Transactions;
import org.nuages.core.input.Binder;
import org.nuages.core.input.Body;
import org.nuages.core.input.Description;
import org.nuages.core.input.Input;
import org.nuages.core.listing.Listing;
import org.nuages.core.permissions.Guard;
import org.nuages.core.query.Detail;
import org.nuages.core.query.Inserted;
import org.nuages.core.query.Manager;
import org.nuages.core.query.QuerySet;
import org.nuages.core.query.Shape;
import org.nuages.core.query.Timestamped;
import org.nuages.core.requests.ApiRequest;

/**
 * Creates, changes and deletes rows as clients ask for it. Each call is one transaction: the row is locked, held to the
 * endpoint's rule and to If-Match, changed, and read again for the answer, so that no update is lost in between.
 */
public final class Editor<E extends Timestamped, I, S extends QuerySet<E, S>, V> {

    private final Manager<E, I, S> rows;
    private final Supplier<E> blank;
    private final Input<E> input;
    private final Shape<E, V> answer;
    private final Transactions transactions;
    private final Binder binder;
    private final Guard guard;
    private final Locks locks;
    private final List<String> parts;
    private BiConsumer<E, Caller> whenNew = (row, caller) -> {};
    private Supplier<Uni<Void>> beforeNew = () -> Uni.createFrom().voidItem();

    Editor(
            Manager<E, I, S> rows,
            Supplier<E> blank,
            Input<E> input,
            Shape<E, V> answer,
            Transactions transactions,
            Binder binder,
            Guard guard,
            Locks locks) {
        this.rows = rows;
        this.blank = blank;
        this.input = input;
        this.answer = answer;
        this.transactions = transactions;
        this.binder = binder;
        this.guard = guard;
        this.locks = locks;
        this.parts =
                Description.of(blank, input).stream().map(Description::name).toList();
    }

    /** What a new row gets from who makes it, such as its owner; done before the input is read onto it. */
    public Editor<E, I, S, V> whenNew(BiConsumer<E, Caller> what) {
        whenNew = what;
        return this;
    }

    /**
     * For new rows below a row of another kind, which must be there for the caller, and stays at least until they are.
     *
     * @param what a new row gets from it
     */
    public Editor<E, I, S, V> below(QuerySet<?, ?> above, Consumer<E> what) {
        var lower = new Editor<>(rows, blank, input, answer, transactions, binder, guard, locks);
        lower.whenNew = whenNew.andThen((row, caller) -> what.accept(row));
        lower.beforeNew = above::hold;
        return lower;
    }

    private E blankFor(ApiRequest request) {
        var row = blank.get();
        whenNew.accept(row, request.caller());
        return row;
    }

    /** 201 with the new row. */
    public Uni<RestResponse<Detail<V>>> create(Body<?> body, ApiRequest request) {
        return written(() -> beforeNew
                        .get()
                        .chain(() -> binder.whole(body, blankFor(request), null, input))
                        .chain(row -> insert(List.of(row), request)))
                .map(created -> Created.of(created.get(0), request));
    }

    /** 201 with all the new rows, in their order, or nothing has happened. */
    public Uni<RestResponse<List<V>>> createAll(Body<?> body, ApiRequest request) {
        return written(() -> beforeNew
                        .get()
                        .chain(() -> binder.all(body, () -> blankFor(request), input))
                        .chain(made -> insert(made, request)))
                .map(Created::of);
    }

    private Uni<List<Inserted<V>>> insert(List<E> made, ApiRequest request) {
        return rows.create(made, answer, request.selection(), request.caller());
    }

    /** PUT: what is left out of the body gets its default. */
    public Uni<Detail<V>> replace(S visible, I key, Body<?> body, ApiRequest request) {
        return edit(visible, key, request, row -> binder.whole(body, row, key, input));
    }

    /** PATCH: what is left out of the body stays. */
    public Uni<Detail<V>> change(S visible, I key, Body<?> body, ApiRequest request) {
        return edit(visible, key, request, row -> binder.partial(body, row, key, input));
    }

    private Uni<Detail<V>> edit(S visible, I key, ApiRequest request, Function<E, Uni<? extends E>> changes) {
        return written(() ->
                locked(visible, key, request).chain(changes).chain(rows::save).chain(() -> answer(key, request)));
    }

    /** An action on one row; it throws where the row's state forbids it. */
    public Uni<E> act(S visible, I key, ApiRequest request, Consumer<E> action) {
        return written(() -> locked(visible, key, request).invoke(action).call(row -> rows.save(row)));
    }

    /** Many rows alike, by one statement; see {@link BulkChange}. */
    public Uni<Updated> changeAll(S visible, Listing<E, ?> listing, Body<?> body) {
        guard.checkForAny();
        return transactions
                .atomic(() -> new BulkChanges<>(rows, blank, input, binder).run(visible, listing, body))
                .onFailure()
                .transform(failure -> Violations.toInputError(failure, parts, "set"));
    }

    /** 204, or 409 while others refer to the row. */
    public Uni<Void> delete(S visible, I key, ApiRequest request) {
        return written(() -> locked(visible, key, request)
                .chain(rows::remove)
                .onFailure(Violations::isReference)
                .transform(failure -> Violations.stillReferredTo()));
    }

    private Uni<E> locked(S visible, I key, ApiRequest request) {
        return locks.take(rows, visible, key, request);
    }

    private Uni<Detail<V>> answer(I key, ApiRequest request) {
        return rows.all()
                .seenBy(request.caller())
                .selecting(request.selection())
                .where(rows.hasKey(key))
                .detail(answer);
    }

    private <T> Uni<T> written(Supplier<Uni<T>> work) {
        return transactions.insistently(work).onFailure().transform(failure -> Violations.toInputError(failure, parts));
    }
}
