package org.nuages.core.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.nuages.core.listing.Page;
import org.nuages.core.listing.Selections;
import org.nuages.core.query.Detail;
import org.nuages.core.query.Selection;

/**
 * Writes pages and details. They become bytes before the head is sent, because a detail's ETag covers the very bytes:
 * so it changes with nested data, with the chosen fields and with what the caller may see.
 */
@Singleton
public class JsonAnswers {

    private final JsonViews views;

    JsonAnswers(JsonViews views) {
        this.views = views;
    }

    @ServerResponseFilter
    public void write(ContainerResponseContext response, HttpServerRequest request) {
        if (response.getEntity() instanceof Detail<?> detail) {
            write(response, request, detail);
        } else if (response.getEntity() instanceof Page<?> page) {
            response.setEntity(views.write(page, Selections.of(request.params())));
        }
    }

    private void write(ContainerResponseContext response, HttpServerRequest request, Detail<?> detail) {
        Selection selection = Selections.of(request.params());
        var bytes = views.write(detail.view(), selection);
        var tag = EntityTag.of(detail.version(), bytes);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (EntityTag.isNamedIn(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(bytes);
        }
    }
}
