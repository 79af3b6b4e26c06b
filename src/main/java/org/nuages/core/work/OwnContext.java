package org.nuages.core.work;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Where something was waited for elsewhere: the request goes on in its own Vert.x context, where all that belongs to it is. */
public final class OwnContext {

    private OwnContext() {}

    public static <T> Uni<T> stay(Uni<T> elsewhere) {
        var context = Vertx.currentContext();
        return context == null ? elsewhere : elsewhere.emitOn(next -> context.runOnContext(back -> next.run()));
    }
}
