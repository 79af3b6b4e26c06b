package org.nuages.core.input;

import java.util.function.Consumer;

/** A part that names another row by its key. Whether there is such a row is found out once everything else is known. */
public final class ReferencePart<X> {

    private final Fields in;
    private final Class<X> entity;
    private final Part<Long> key;

    ReferencePart(Fields in, String name, Class<X> entity) {
        this.in = in;
        this.entity = entity;
        this.key = new Part<>(in, name, new Kinds.Key());
    }

    /** May be left out or null. */
    public ReferencePart<X> orNull() {
        key.orNull();
        return this;
    }

    public void into(Consumer<? super X> setter) {
        var taken = in.take(key);
        if (taken.value() != null) {
            in.later(errors -> RowCheck.reference(entity, taken.value(), key.name(), errors));
        }
        if (taken.isGiven()) {
            in.assignReference(key.name(), entity, taken.value(), setter);
        }
    }
}
