package org.nuages.core.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One reading of a whole body: how it is read, and what waits until all of it has been found good. */
final class Binding {

    enum Mode {
        /** Parts that are left out are missing, or get their default. */
        WHOLE,
        /** Parts that are left out stay as they are. */
        PARTIAL,
        /** Nothing is read: the parts are written down for those who describe the input. */
        DESCRIBING
    }

    private final Mode mode;
    private final BiFunction<Class<?>, Object, Object> rows;
    private final List<Runnable> assignments = new ArrayList<>();
    private final List<RowCheck> checks = new ArrayList<>();
    private final Set<String> assigned = new LinkedHashSet<>();

    Binding(Mode mode, BiFunction<Class<?>, Object, Object> rows) {
        this.mode = mode;
        this.rows = rows;
    }

    /** For an input that refers to no rows. */
    Binding(Mode mode) {
        this(mode, (entity, key) -> {
            throw new IllegalStateException("References need a binder");
        });
    }

    Mode mode() {
        return mode;
    }

    void assign(String name, Runnable assignment) {
        assigned.add(name);
        assignments.add(assignment);
    }

    /** The row that a key stands for is asked for when it is known to exist. */
    <X> void assignReference(String name, Class<X> entity, Object key, Consumer<? super X> setter) {
        assign(name, () -> setter.accept(key == null ? null : entity.cast(rows.apply(entity, key))));
    }

    /** The same of several, whose keys are known by then. */
    <X> void assignReferences(
            String name, Class<X> entity, Supplier<List<Object>> keys, Consumer<? super List<X>> setter) {
        assign(
                name,
                () -> setter.accept(keys.get().stream()
                        .map(key -> entity.cast(rows.apply(entity, key)))
                        .toList()));
    }

    void later(RowCheck check) {
        checks.add(check);
    }

    List<RowCheck> checks() {
        return checks;
    }

    List<RowCheck> references() {
        return checks.stream().filter(RowCheck::mustExist).toList();
    }

    Set<String> assigned() {
        return assigned;
    }

    void assignAll() {
        assignments.forEach(Runnable::run);
    }
}
