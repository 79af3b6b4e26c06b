package org.nuages.core.query;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.function.Function;
import org.nuages.core.callers.Caller;
import org.nuages.core.events.RowsChanged;

/**
 * An async manager: a Panache reactive repository for writes, and the start of query sets for reads.
 *
 * @param <I> the type of the entity's key
 * @param <S> its query sets
 */
public abstract class Manager<E extends Timestamped, I, S extends QuerySet<E, S>>
        implements PanacheRepositoryBase<E, I> {

    private final Class<E> entity;
    private final Queries queries;
    private final Function<Query<E>, S> sets;

    protected Manager(Class<E> entity, Queries queries, Function<Query<E>, S> sets) {
        this.entity = entity;
        this.queries = queries;
        this.sets = sets;
    }

    public S all() {
        return sets.apply(queries.query(entity, Caller.ANONYMOUS));
    }

    /** What a caller may see; all of it unless a manager says otherwise. */
    protected Condition<E> visible(Caller caller) {
        return Condition.always();
    }

    public S visibleTo(Caller caller) {
        return all().seenBy(caller).where(visible(caller));
    }

    public Condition<E> hasKey(I key) {
        return this.<I>key().is(key);
    }

    public Condition<E> hasAnyKey(List<I> keys) {
        return this.<I>key().in(keys);
    }

    public Class<?> keyType() {
        return key().type();
    }

    /** New rows, all or none, by one statement, and one for each kind of links. */
    public Uni<List<E>> create(List<E> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().item(rows)
                : complete(rows)
                        .chain(() -> insertion(rows).run(rows()))
                        .call(this::link)
                        .invoke(made -> changed(RowsChanged.Kind.CREATED, made));
    }

    public Uni<E> create(E row) {
        return create(List.of(row)).map(made -> made.get(0));
    }

    /** The same, and how they look: by the same statement, unless that would be before they are linked. */
    public <V> Uni<List<Inserted<V>>> create(List<E> rows, Shape<E, V> shape, Selection selection, Caller caller) {
        var query = queries.query(entity, caller).selecting(selection);
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return isLinked(rows)
                ? create(rows).chain(made -> insertion(made).read(query, shape))
                : complete(rows).chain(() -> insertion(rows).run(query, shape)).invoke(made -> queries.signals()
                        .changed(entity, RowsChanged.Kind.CREATED, () -> made.stream()
                                .map(Inserted::key)
                                .toList()));
    }

    private Query<E> rows() {
        return queries.query(entity, Caller.ANONYMOUS);
    }

    private Insertion<E> insertion(List<E> rows) {
        return new Insertion<>(queries.table(entity), rows);
    }

    /** What a manager adds to new rows on its own, such as slugs. */
    protected Uni<Void> complete(List<E> rows) {
        return Uni.createFrom().voidItem();
    }

    /** Many-to-many relations that are written with the rows. */
    protected List<Links<E>> links() {
        return List.of();
    }

    private boolean isLinked(List<E> rows) {
        return links().stream().anyMatch(kind -> rows.stream().anyMatch(kind::hasAny));
    }

    private Uni<Void> link(List<E> rows) {
        return Multi.createFrom()
                .iterable(links())
                .onItem()
                .transformToUniAndConcatenate(kind -> kind.write(rows(), rows))
                .onItem()
                .ignoreAsUni();
    }

    /** A row to change, which nobody else can until the transaction ends; null where the caller sees none. */
    public Uni<E> lock(S visible, I key) {
        return findById(key, LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> row == null || visible.isWhole()
                        ? Uni.createFrom().item(row)
                        : visible.where(hasKey(key)).exists().map(seen -> seen ? row : null));
    }

    /** Writes a row's changes; it counts as changed whatever they are. */
    public Uni<Void> save(E row) {
        row.touch();
        return flush().chain(() -> link(List.of(row))).invoke(() -> changed(RowsChanged.Kind.CHANGED, List.of(row)));
    }

    /** Deletes a row and says so, which Panache's own {@code delete} does not. */
    public Uni<Void> remove(E row) {
        return delete(row).chain(() -> flush()).invoke(() -> changed(RowsChanged.Kind.DELETED, List.of(row)));
    }

    private void changed(RowsChanged.Kind kind, List<E> rows) {
        var keyOf = queries.table(entity).key().getter();
        queries.signals().changed(entity, kind, () -> rows.stream().map(keyOf).toList());
    }

    @SuppressWarnings("unchecked")
    private <K> Expression<E, K> key() {
        return (Expression<E, K>) queries.key(entity);
    }
}
