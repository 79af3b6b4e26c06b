package org.nuages.core.permissions;

/**
 * Who may do something: at first whether the endpoint may be called at all, then, where it is about one row, whether it
 * may be done to that row. Rules compose; a feature's own rule is a singleton that implements this.
 */
public interface Permission {

    boolean allows(Access access);

    /** The half that knows the row. */
    default boolean allows(Access access, Object row) {
        return allows(access);
    }

    default Permission and(Permission other) {
        return new Composed(this, other, (one, two) -> one && two);
    }

    default Permission or(Permission other) {
        return new Composed(this, other, (one, two) -> one || two);
    }

    default Permission not() {
        return new Composed(this, this, (one, two) -> !one);
    }
}
