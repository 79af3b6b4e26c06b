package org.nuages.core.input;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A part that names several other rows, such as tags, by an attribute that is unique among them. */
public final class NamesPart<X> {

    private static final int MOST = 100;

    private final Fields in;
    private final SingularAttribute<X, String> attribute;
    private final Part<List<String>> names;

    NamesPart(Fields in, String name, SingularAttribute<X, String> attribute) {
        this.in = in;
        this.attribute = attribute;
        this.names = new Part<>(in, name, new Kinds.ListOf<>(new Texts(false, true), MOST));
    }

    /** None where they are left out. */
    public NamesPart<X> orNone() {
        names.orElse(List.of());
        return this;
    }

    public void into(Consumer<? super List<X>> setter) {
        var taken = in.take(names);
        if (!taken.isGiven()) {
            return;
        }
        var wanted = taken.value().stream().distinct().toList();
        Map<String, Object> keys = new HashMap<>();
        wanted.forEach(each ->
                in.later(errors -> RowCheck.named(attribute, each, key -> keys.put(each, key), names.name(), errors)));
        in.assignReferences(
                names.name(),
                attribute.getDeclaringType().getJavaType(),
                () -> wanted.stream().map(keys::get).toList(),
                setter);
    }
}
