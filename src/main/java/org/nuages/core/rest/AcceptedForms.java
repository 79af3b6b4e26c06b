package org.nuages.core.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuages.core.entrance.EntryStep;
import org.nuages.core.listing.Export;

/**
 * Who asks for problems in their standard form, or for a stream, gets our JSON where there is neither. A body in something that is no
 * media type is in none that we read; the framework would call the whole request malformed.
 */
@Singleton
@Priority(EntryStep.UNDERSTOOD)
public class AcceptedForms implements EntryStep {

    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[^/\\s;]+/[^/\\s;]+\\s*(;.*)?");
    private static final Set<HttpMethod> WITH_BODIES = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final RouterAnswers answers;

    AcceptedForms(RouterAnswers answers) {
        this.answers = answers;
    }

    @Override
    public boolean admits(RoutingContext context) {
        var request = context.request();
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null
                && WITH_BODIES.contains(request.method())
                && !MEDIA_TYPE.matcher(type).matches()) {
            answers.answer(context, Reasons.error(415));
            return false;
        }
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && (accept.contains(ErrorRenderer.PROBLEM) || accept.contains(Export.MEDIA_TYPE))) {
            request.headers().set(HttpHeaders.ACCEPT, accept + ", application/json;q=0.001");
        }
        return true;
    }
}
