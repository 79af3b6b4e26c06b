package org.nuages.core.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.nuages.core.listing.Export;
import org.nuages.core.query.Selection;

/** Streams an export. The next rows are read when the client has taken the last; who goes away ends the reading. */
@Provider
public class ExportWriter implements ServerMessageBodyWriter<Export<?>> {

    private final JsonViews views;

    ExportWriter(JsonViews views) {
        this.views = views;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Export.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Export.class;
    }

    @Override
    public void writeResponse(Export<?> export, Type genericType, ServerRequestContext context) {
        var request = (ResteasyReactiveRequestContext) context;
        var response = context.serverResponse();
        if (request.getMethod().equals("HEAD")) {
            response.end();
            return;
        }
        request.suspend();
        response.setChunked(true);
        export.chunks()
                .onItem()
                .transformToUniAndConcatenate(chunk -> write(chunk, export.selection(), response))
                .onItem()
                .ignoreAsUni()
                .subscribe()
                .with(done -> finish(request, response), failure -> abort(request, response, failure));
    }

    private Uni<Void> write(List<?> chunk, Selection selection, ServerHttpResponse response) {
        return Uni.createFrom().completionStage(() -> response.write(views.writeLines(chunk, selection)));
    }

    private static void finish(ResteasyReactiveRequestContext request, ServerHttpResponse response) {
        response.end();
        request.resume();
    }

    /** Once lines are on their way an error cannot be told any more: the broken end of the answer tells it. */
    private static void abort(ResteasyReactiveRequestContext request, ServerHttpResponse response, Throwable failure) {
        if (response.headWritten()) {
            response.reset();
            request.resume();
        } else {
            request.resume(failure);
        }
    }

    @Override
    public void writeTo(
            Export<?> export,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream) {
        throw new IllegalStateException("An export is written by writeResponse only");
    }
}
