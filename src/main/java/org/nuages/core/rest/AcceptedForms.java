package org.nuages.core.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import org.nuages.core.entrance.EntryStep;
import org.nuages.core.listing.Export;

/** Who asks for problems in their standard form, or for a stream, gets our JSON where there is neither. */
@Singleton
@Priority(EntryStep.UNDERSTOOD)
public class AcceptedForms implements EntryStep {

    @Override
    public boolean admits(RoutingContext context) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null && (accept.contains(ErrorRenderer.PROBLEM) || accept.contains(Export.MEDIA_TYPE))) {
            context.request().headers().set(HttpHeaders.ACCEPT, accept + ", application/json");
        }
        return true;
    }
}
