package org.nuages.core.security;

import io.smallrye.mutiny.Uni;

/** A way to say who one is in the header Authorization. */
public interface AuthorizationScheme {

    /** The word before the credentials. */
    String name();

    /** Who has sent these credentials; fails with 401 where they are nobody's. */
    Uni<CallerPrincipal> verify(String credentials);
}
