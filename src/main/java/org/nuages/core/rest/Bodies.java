package org.nuages.core.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Bodies are gathered without a thread as they come, up to a little more than the limit (quarkus.rest.input-buffer-size),
 * and measured by who reads them (BodyReader). The framework's own measure would end an over-long one without a word.
 */
@Singleton
public class Bodies {

    @ServerRequestFilter(preMatching = true)
    public void measureOurselves(RoutingContext context) {
        context.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, Long.MAX_VALUE);
    }
}
