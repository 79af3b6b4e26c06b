package org.nuages.core.hardening;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.entrance.EntryStep;

/** Where the settings want it, who comes by plain HTTP is sent to HTTPS, with the method he came with. */
@Singleton
@Priority(EntryStep.BY_HTTPS)
public class HttpsOnly implements EntryStep {

    private static final int MOVED = 301;
    private static final int MOVED_WITH_ITS_BODY = 308;

    private final boolean enabled;

    HttpsOnly(@ConfigProperty(name = "nuages.https-only") boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public boolean admits(RoutingContext context) {
        var request = context.request();
        if (!enabled || Https.speaks(request) || AllowedHosts.isProbe(context) || request.authority() == null) {
            return true;
        }
        var reads = request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        context.response()
                .setStatusCode(reads ? MOVED : MOVED_WITH_ITS_BODY)
                .putHeader(HttpHeaders.LOCATION, target(request))
                .end();
        return false;
    }

    private static String target(HttpServerRequest request) {
        var query = request.query();
        return "https://" + request.authority().host() + request.path() + (query == null ? "" : "?" + query);
    }
}
