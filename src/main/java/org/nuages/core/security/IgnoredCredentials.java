package org.nuages.core.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** On some paths a bad token must not stand in the way: a phone that refreshes attaches the expired one everywhere. */
@Singleton
public class IgnoredCredentials {

    private static final int BEFORE_AUTHENTICATION = 900;

    private final List<String> prefixes;

    IgnoredCredentials(@ConfigProperty(name = "nuages.auth.ignored-below") List<String> prefixes) {
        this.prefixes = prefixes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::strip, BEFORE_AUTHENTICATION);
    }

    private void strip(RoutingContext context) {
        var path = context.request().path();
        if (prefixes.stream().anyMatch(path::startsWith)) {
            context.request().headers().remove(HttpHeaders.AUTHORIZATION);
        }
        context.next();
    }
}
