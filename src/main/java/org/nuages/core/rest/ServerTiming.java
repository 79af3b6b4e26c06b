package org.nuages.core.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.database.StatementLog;
import org.nuages.core.entrance.EntryStep;

/** Tells in a header how many statements an answer took and how long; where the settings want it, as in development. */
@Singleton
@Priority(EntryStep.IDENTIFIED)
public class ServerTiming implements EntryStep {

    private final boolean enabled;

    ServerTiming(@ConfigProperty(name = "nuages.server-timing", defaultValue = "false") boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public boolean admits(RoutingContext context) {
        if (enabled) {
            var log = StatementLog.current();
            context.addHeadersEndHandler(ended -> tell(context, log));
        }
        return true;
    }

    private static void tell(RoutingContext context, StatementLog log) {
        var timing = "db;dur=%.2f;desc=\"%d statements\"".formatted(log.milliseconds(), log.count());
        context.response().putHeader("Server-Timing", timing);
    }
}
