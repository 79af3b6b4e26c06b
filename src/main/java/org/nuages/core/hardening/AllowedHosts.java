package org.nuages.core.hardening;

import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.entrance.EntryStep;
import org.nuages.core.errors.ApiException;
import org.nuages.core.rest.RouterAnswers;

/**
 * The links of an answer and of a mail name the host that the client asked for: who may choose it freely could lead others
 * astray. The rules are Django's: names, {@code .example.com} for it and all below, {@code *} for any.
 */
@Singleton
@Priority(EntryStep.AT_OUR_HOST)
public class AllowedHosts implements EntryStep {

    private final RouterAnswers answers;
    private final List<String> allowed;
    private final boolean any;

    AllowedHosts(RouterAnswers answers, @ConfigProperty(name = "nuages.allowed-hosts") Optional<List<String>> allowed) {
        this.answers = answers;
        this.allowed = allowed.orElse(List.of()).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        this.any = this.allowed.isEmpty() || this.allowed.contains("*");
    }

    @Override
    public boolean admits(RoutingContext context) {
        if (any || isProbe(context) || isAllowed(context.request().authority())) {
            return true;
        }
        answers.answer(context, new ApiException(400, "host_not_allowed", "This host is not served here."));
        return false;
    }

    /** A cluster asks its pods for their health by their addresses. */
    static boolean isProbe(RoutingContext context) {
        return context.normalizedPath().startsWith("/q/health");
    }

    private boolean isAllowed(HostAndPort authority) {
        if (authority == null) {
            return false;
        }
        var host = authority.host().toLowerCase(Locale.ROOT);
        var name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return allowed.stream().anyMatch(pattern -> matches(pattern, name));
    }

    private static boolean matches(String pattern, String name) {
        return pattern.startsWith(".")
                ? name.endsWith(pattern) || name.equals(pattern.substring(1))
                : name.equals(pattern);
    }
}
