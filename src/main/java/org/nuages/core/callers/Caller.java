package org.nuages.core.callers;

/** Who is asking. */
public record Caller(Long id, boolean isStaff) {

    public static final Caller ANONYMOUS = new Caller(null, false);

    public boolean isAuthenticated() {
        return id != null;
    }

    public boolean owns(Object row) {
        return isAuthenticated() && row instanceof Owned owned && id.equals(owned.ownerId());
    }
}
