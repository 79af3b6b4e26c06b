package org.nuages.core.hardening;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
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
 * A page of another origin than ours and those that are named is refused in our words, also when its browser only asks whether it
 * may call. The framework's own filter, which comes later, would refuse it without any.
 */
@Singleton
@Priority(EntryStep.OF_KNOWN_ORIGIN)
public class ForeignOrigins implements EntryStep {

    private final RouterAnswers answers;
    private final List<String> named;

    ForeignOrigins(
            RouterAnswers answers, @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> named) {
        this.answers = answers;
        this.named = named.orElse(List.of());
    }

    @Override
    public boolean admits(RoutingContext context) {
        var request = context.request();
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isNamed(origin) || isOurs(request, origin)) {
            return true;
        }
        answers.answer(context, new ApiException(403, "origin_not_allowed", "Pages of this origin may not call here."));
        return false;
    }

    /** Patterns are the framework's to understand. */
    private boolean isNamed(String origin) {
        return named.stream().anyMatch(each -> each.equals(origin) || each.equals("*") || each.startsWith("/"));
    }

    private static boolean isOurs(HttpServerRequest request, String origin) {
        return plain(origin).equals(plain(request.scheme() + "://" + request.authority()));
    }

    /** Without the port that goes without saying. */
    private static String plain(String origin) {
        return origin.toLowerCase(Locale.ROOT).replaceFirst("^(http://.*):80$|^(https://.*):443$", "$1$2");
    }
}
