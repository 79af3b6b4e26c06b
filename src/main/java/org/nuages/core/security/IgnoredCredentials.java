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
    private final List<String> heeded;

    IgnoredCredentials(
            @ConfigProperty(name = "nuages.auth.ignored-below") List<String> prefixes,
            @ConfigProperty(name = "nuages.auth.heeded-below") List<String> heeded) {
        this.prefixes = prefixes;
        this.heeded = heeded;
    }

    @Override
    public boolean admits(RoutingContext context) {
        if (ignores(context.normalizedPath())) {
            context.request().headers().remove(HttpHeaders.AUTHORIZATION);
        }
        return true;
    }

    public boolean ignores(String path) {
        return isBelow(prefixes, path) && !isBelow(heeded, path);
    }

    private static boolean isBelow(List<String> prefixes, String path) {
        for (var prefix : prefixes) {
            if (path.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
