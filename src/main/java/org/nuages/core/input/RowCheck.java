package org.nuages.core.input;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Locale;
import org.nuages.core.errors.FieldErrors;

/**
 * Something about an input that only the database knows: whether a row with this value exists.
 *
 * @param attribute of the entity, null for its key
 * @param mustExist true for a reference, false for a value that must be new
 */
record RowCheck(
        Class<?> entity,
        SingularAttribute<?, ?> attribute,
        Object value,
        boolean mustExist,
        String name,
        FieldErrors errors) {

    static RowCheck reference(Class<?> entity, Object key, String name, FieldErrors errors) {
        return new RowCheck(entity, null, key, true, name, errors);
    }

    static RowCheck unique(SingularAttribute<?, ?> attribute, Object value, String name, FieldErrors errors) {
        return new RowCheck(attribute.getDeclaringType().getJavaType(), attribute, value, false, name, errors);
    }

    /** Checks of one kind are answered by one statement. */
    record Group(Class<?> entity, SingularAttribute<?, ?> attribute) {}

    Group group() {
        return new Group(entity, attribute);
    }

    void fail() {
        errors.add(name, mustExist ? Kinds.Key.missing(value) : taken(entity, name));
    }

    static String taken(Class<?> entity, String name) {
        return "%s with this %s already exists."
                .formatted(entity.getSimpleName().toLowerCase(Locale.ROOT), name);
    }
}
