package org.nuages.core.throttling;

import io.smallrye.mutiny.Uni;

/** Remembers when each key was last admitted, and admits it where its rate allows. A call that is refused does not count. */
interface Windows {

    Uni<Allowance> count(String key, Rate rate);
}
