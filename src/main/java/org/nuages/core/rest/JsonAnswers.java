package org.nuages.core.rest;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.nuages.core.listing.Export;
import org.nuages.core.query.Detail;
import org.nuages.core.requests.EntityTag;
import org.nuages.core.requests.Selections;

/**
 * Writes what endpoints answer. It becomes bytes before the head is sent, because a detail's ETag covers the very bytes:
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
        var entity = response.getEntity();
        if (entity instanceof Detail<?> detail) {
            write(response, request, detail);
        } else if (entity instanceof List || entity instanceof Record) {
            writePlain(response, request, entity);
        }
    }

    private void writePlain(ContainerResponseContext response, HttpServerRequest request, Object entity) {
        if (entity instanceof Export) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, Export.MEDIA_TYPE);
        } else {
            response.setEntity(views.write(entity, Selections.of(request.params())));
        }
    }

    private void write(ContainerResponseContext response, HttpServerRequest request, Detail<?> detail) {
        var bytes = views.write(detail.view(), Selections.of(request.params()));
        var tag = EntityTag.of(detail.version(), bytes);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (isRead(request) && EntityTag.isNamedIn(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(bytes);
        }
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }
}
