package org.nuages.core.rest;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.nuages.core.listing.Export;
import org.nuages.core.query.Selection;

/** Streams an export. The next rows are read when the client has taken the last; who goes away ends the reading. */
@Singleton
class ExportWriter {

    private static final MediaType NDJSON = MediaType.valueOf(Export.MEDIA_TYPE);

    private final JsonViews views;

    ExportWriter(JsonViews views) {
        this.views = views;
    }

    void write(Export<?> export, ResteasyReactiveRequestContext request) {
        var response = request.serverResponse();
        request.setResponseContentType(NDJSON);
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
}
