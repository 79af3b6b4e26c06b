package org.nuages.core.query;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Learns a view's parts from the one run of its {@code read} function in which there is no row. */
final class Recorder<E> implements Columns<E> {

    private final List<Slot> slots;
    private final String prefix;
    private final List<SingularAttribute<?, ?>> base;

    private Recorder(List<Slot> slots, String prefix, List<SingularAttribute<?, ?>> base) {
        this.slots = slots;
        this.prefix = prefix;
        this.base = base;
    }

    static <E> List<Slot> slotsOf(View<E, ?> view) {
        var slots = new ArrayList<Slot>();
        view.read(new Recorder<>(slots, "", List.of()));
        return List.copyOf(slots);
    }

    @Override
    public <T> T get(SingularAttribute<? super E, T> attribute) {
        return get(Names.snake(attribute.getName()), () -> Field.field(attribute));
    }

    @Override
    public <T> T get(String name, Supplier<? extends Expression<E, T>> expression) {
        slots.add(Slot.part(prefix + name, base, expression.get()));
        return null;
    }

    @Override
    public <A, B, T> T made(
            String name,
            SingularAttribute<? super E, A> one,
            SingularAttribute<? super E, B> other,
            BiFunction<A, B, T> value) {
        get(name, () -> Field.field(one));
        get(name, () -> Field.field(other));
        return null;
    }

    @Override
    public <X, V> V one(SingularAttribute<? super E, X> association, View<X, V> view) {
        var name = prefix + Names.snake(association.getName());
        var path = new ArrayList<>(base);
        path.add(association);
        var mark = slots.size();
        var reference = Field.field(association);
        slots.add(Slot.part(name, base, reference));
        view.read(new Recorder<>(slots, name + ".", List.copyOf(path)));
        slots.set(mark, Slot.mark(name, base, reference, slots.size() - mark - 1));
        return null;
    }

    @Override
    public <C, V> List<V> many(String name, Supplier<Related<E, C>> related, View<C, V> view) {
        slots.add(Slot.list(prefix + name, base, new Slot.Inside<>(related.get(), Shape.of(view))));
        return null;
    }
}
