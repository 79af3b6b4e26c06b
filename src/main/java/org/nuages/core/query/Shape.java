package org.nuages.core.query;

import java.util.List;

/** A view together with the columns it is read from. Made once, after the session factory is up. */
public final class Shape<E, V> {

    private final View<E, V> view;
    private final List<Slot> slots;
    private final Projection<E, V> whole;

    private Shape(View<E, V> view) {
        this.view = view;
        this.slots = Recorder.slotsOf(view);
        this.whole = new Projection<>(view, slots, Selection.ALL);
    }

    public static <E, V> Shape<E, V> of(View<E, V> view) {
        return new Shape<>(view);
    }

    /** The part of the view that a selection asks for; what it leaves out is not fetched. */
    Projection<E, V> select(Selection selection) {
        return selection.isAll() ? whole : new Projection<>(view, slots, selection);
    }

    public List<String> names() {
        return slots.stream().map(Slot::name).distinct().toList();
    }
}
