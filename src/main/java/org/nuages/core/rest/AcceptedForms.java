package org.nuages.core.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.nuages.core.entrance.EntryStep;
import org.nuages.core.listing.Export;

/**
 * Who asks for problems in their standard form, or for a stream, gets our JSON where there is neither. What is no media type
 * says nothing of a body: who reads one refuses it (415), where the framework would call the whole request malformed.
 */
@Singleton
@Priority(EntryStep.UNDERSTOOD)
public class AcceptedForms implements EntryStep {

    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[^/\\s;]+/[^/\\s;]+\\s*(;.*)?");

    @Override
    public boolean admits(RoutingContext context) {
        var request = context.request();
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !MEDIA_TYPE.matcher(type).matches()) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
        }
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && (accept.contains(ErrorRenderer.PROBLEM) || accept.contains(Export.MEDIA_TYPE))) {
            request.headers().set(HttpHeaders.ACCEPT, accept + ", application/json;q=0.001");
        }
        return true;
    }
}
