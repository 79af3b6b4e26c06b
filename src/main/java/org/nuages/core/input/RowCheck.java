package org.nuages.core.input;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Locale;
import java.util.function.Consumer;
import org.nuages.core.errors.FieldErrors;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Names;

/**
 * Something about an input that only the database knows: whether a row with this value exists.
 *
 * @param attribute of the entity, null for its key
 * @param inAnyCase whether texts that differ only by their case are the same
 * @param mustExist true for a reference, false for a value that must be new
 * @param among which of the rows that exist will do, null for any
 * @param whenFound is given the key of the row that has the value
 */
record RowCheck(
        Class<?> entity,
        SingularAttribute<?, ?> attribute,
        boolean inAnyCase,
        Object value,
        boolean mustExist,
        Among among,
        Consumer<Object> whenFound,
        String name,
        FieldErrors errors) {

    /**
     * Some of an entity's rows.
     *
     * @param problem what is wrong with the others
     */
    record Among(Condition<?> condition, String problem) {}

    static RowCheck reference(Class<?> entity, Object key, Among among, String name, FieldErrors errors) {
        return new RowCheck(entity, null, false, key, true, among, found -> {}, name, errors);
    }

    static RowCheck unique(
            SingularAttribute<?, ?> attribute, boolean inAnyCase, Object value, String name, FieldErrors errors) {
        var compared = inAnyCase ? value.toString().toLowerCase(Locale.ROOT) : value;
        var entity = attribute.getDeclaringType().getJavaType();
        return new RowCheck(entity, attribute, inAnyCase, compared, false, null, found -> {}, name, errors);
    }

    /** A reference by something else than the key. */
    static RowCheck named(
            SingularAttribute<?, String> attribute,
            String value,
            Consumer<Object> whenFound,
            String name,
            FieldErrors errors) {
        return new RowCheck(
                attribute.getDeclaringType().getJavaType(),
                attribute,
                false,
                value,
                true,
                null,
                whenFound,
                name,
                errors);
    }

    /** Checks of one kind are answered by one statement. */
    record Group(Class<?> entity, SingularAttribute<?, ?> attribute, boolean inAnyCase, Among among) {}

    Group group() {
        return new Group(entity, attribute, inAnyCase, among);
    }

    /** The row is there, and will not do. */
    void refuse() {
        errors.add(name, among.problem());
    }

    void fail() {
        errors.add(name, mustExist ? missing() : taken(entity, name));
    }

    private String missing() {
        return attribute == null
                ? Kinds.Key.missing(value)
                : "Object with %s=%s does not exist."
                        .formatted(Names.snake(attribute.getName()), Kinds.shortened(value));
    }

    static String taken(Class<?> entity, String name) {
        return "%s with this %s already exists."
                .formatted(entity.getSimpleName().toLowerCase(Locale.ROOT), name);
    }
}
