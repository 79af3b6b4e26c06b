package org.nuages.core.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.errors.ApiException;
import org.nuages.core.listing.Export;

/** The envelope for what is answered before or beside REST: bodies too large, malformed paths, unknown paths of /q. */
@Singleton
public class RouterErrors {

    private static final int BEFORE_EVERYTHING = 1000;

    private final RouterAnswers answers;
    private final long greatestBody;

    RouterErrors(
            RouterAnswers answers,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize greatestBody) {
        this.answers = answers;
        this.greatestBody = greatestBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseMalformedUrl, BEFORE_EVERYTHING);
        filters.register(this::refuseLargeBody, BEFORE_EVERYTHING - 1);
        filters.register(RouterErrors::acceptJsonToo, BEFORE_EVERYTHING - 2);
    }

    void register(@Observes Router router) {
        for (var status : new int[] {400, 404, 405, 413, 500}) {
            router.errorHandler(status, context -> answers.answer(context, error(context, status)));
        }
        router.route("/q/*")
                .order(Integer.MAX_VALUE)
                .handler(context -> answers.answer(context, ApiException.notFound()));
    }

    private static ApiException error(RoutingContext context, int status) {
        return context.failure() == null || status < 500 ? Reasons.error(status) : Failures.toApi(context.failure());
    }

    /** A NUL is in no slug and no id, and PostgreSQL would not even look for it. */
    private void refuseMalformedUrl(RoutingContext context) {
        try {
            var path = new URI(context.request().uri()).getPath();
            if (path != null && path.indexOf('\0') >= 0) {
                answers.answer(context, ApiException.notFound());
            } else {
                context.next();
            }
        } catch (URISyntaxException e) {
            answers.answer(context, Reasons.error(400));
        }
    }

    /** Who asks for problems in their standard form, or for a stream, gets our JSON where there is neither. */
    private static void acceptJsonToo(RoutingContext context) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null && (accept.contains(ErrorRenderer.PROBLEM) || accept.contains(Export.MEDIA_TYPE))) {
            context.request().headers().set(HttpHeaders.ACCEPT, accept + ", application/json");
        }
        context.next();
    }

    private void refuseLargeBody(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isTooLong(length)) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            answers.answer(context, Reasons.error(413));
        } else {
            context.next();
        }
    }

    private boolean isTooLong(String length) {
        return length.length() > 18 || (length.matches("\\d+") && Long.parseLong(length) > greatestBody);
    }
}
