package org.nuages.core.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.nuages.core.errors.ApiException;

/** Answers with an error from outside REST, unless somebody has already answered. */
@Singleton
public class RouterAnswers {

    private final ErrorRenderer renderer;

    RouterAnswers(ErrorRenderer renderer) {
        this.renderer = renderer;
    }

    public void answer(RoutingContext context, ApiException error) {
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
