package org.nuages.core.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.nuages.core.database.StatementLog;

/** Tells in a header how many statements an answer took and how long; where the settings want it, as in development. */
@Singleton
public class ServerTiming {

    private final boolean enabled;

    ServerTiming(@ConfigProperty(name = "nuages.server-timing", defaultValue = "false") boolean enabled) {
        this.enabled = enabled;
    }

    @ServerResponseFilter
    public void tell(ContainerResponseContext response) {
        var log = enabled ? StatementLog.current() : null;
        if (log != null) {
            var timing = "db;dur=%.2f;desc=\"%d statements\"".formatted(log.milliseconds(), log.count());
            response.getHeaders().putSingle("Server-Timing", timing);
        }
    }
}
