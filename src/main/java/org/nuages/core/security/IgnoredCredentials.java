package org.nuages.core.security;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.entrance.EntryStep;

/** On some paths a bad token must not stand in the way: a phone that refreshes attaches the expired one everywhere. */
@Singleton
@Priority(EntryStep.WITHOUT_STALE_CREDENTIALS)
public class IgnoredCredentials implements EntryStep {

    private final List<String> prefixes;

    IgnoredCredentials(@ConfigProperty(name = "nuages.auth.ignored-below") List<String> prefixes) {
        this.prefixes = prefixes;
    }

    @Override
    public boolean admits(RoutingContext context) {
        var path = context.request().path();
        for (var prefix : prefixes) {
            if (path.startsWith(prefix)) {
                context.request().headers().remove(HttpHeaders.AUTHORIZATION);
            }
        }
        return true;
    }
}
