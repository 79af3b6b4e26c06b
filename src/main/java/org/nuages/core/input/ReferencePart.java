package org.nuages.core.input;

import java.util.function.Consumer;
import org.nuages.core.query.Condition;

/** A part that names another row by its key. Whether there is such a row is found out once everything else is known. */
public final class ReferencePart<X> {

    private final Fields in;
    private final Class<X> entity;
    private final Part<Long> key;
    private RowCheck.Among among;

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

    /** Not any row will do; {@code problem} says what is wrong with those for which the condition does not hold. */
    public ReferencePart<X> among(Condition<X> condition, String problem) {
        among = new RowCheck.Among(condition, problem);
        return this;
    }

    public void into(Consumer<? super X> setter) {
        var taken = in.take(key);
        if (taken.value() != null) {
            in.later(errors -> RowCheck.reference(entity, taken.value(), among, key.name(), errors));
        }
        if (taken.isGiven()) {
            in.assignReference(key.name(), entity, taken.value(), setter);
        }
    }
}
