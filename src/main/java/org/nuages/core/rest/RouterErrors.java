package org.nuages.core.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.errors.ApiException;

/** The envelope for what is answered before or beside REST: bodies too large, malformed paths, unknown paths of /q. */
@Singleton
public class RouterErrors {

    private static final int BEFORE_EVERYTHING = 1000;

    private final ErrorRenderer renderer;
    private final long greatestBody;

    RouterErrors(
            ErrorRenderer renderer,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize greatestBody) {
        this.renderer = renderer;
        this.greatestBody = greatestBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseMalformedUrl, BEFORE_EVERYTHING);
        filters.register(this::refuseLargeBody, BEFORE_EVERYTHING - 1);
        filters.register(RouterErrors::acceptJsonToo, BEFORE_EVERYTHING - 2);
    }

    void register(@Observes Router router) {
        for (var status : new int[] {400, 404, 405, 413, 500}) {
            router.errorHandler(status, context -> answer(context, error(context, status)));
        }
        router.route("/q/*").order(Integer.MAX_VALUE).handler(context -> answer(context, ApiException.notFound()));
    }

    private static ApiException error(RoutingContext context, int status) {
        return context.failure() == null || status < 500 ? Reasons.error(status) : Failures.toApi(context.failure());
    }

    private void refuseMalformedUrl(RoutingContext context) {
        try {
            new URI(context.request().uri());
            context.next();
        } catch (URISyntaxException e) {
            answer(context, Reasons.error(400));
        }
    }

    /** Who asks for problems in their standard form alone asks for our JSON when there is no problem. */
    private static void acceptJsonToo(RoutingContext context) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(ErrorRenderer.PROBLEM)) {
            context.request().headers().set(HttpHeaders.ACCEPT, accept + ", application/json");
        }
        context.next();
    }

    private void refuseLargeBody(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isTooLong(length)) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(context, Reasons.error(413));
        } else {
            context.next();
        }
    }

    private boolean isTooLong(String length) {
        return length.length() > 18 || (length.matches("\\d+") && Long.parseLong(length) > greatestBody);
    }

    private void answer(RoutingContext context, ApiException error) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        response.setStatusCode(error.status());
        renderer.headers(error, accept).forEach(response::putHeader);
        response.end(Buffer.buffer(renderer.body(error, accept)));
    }
}
