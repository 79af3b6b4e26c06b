package org.nuages.core.security;

/** Who is asking. */
public record Caller(Long id, boolean isStaff) {

    public static final Caller ANONYMOUS = new Caller(null, false);

    public boolean isAuthenticated() {
        return id != null;
    }
}
