package org.nuages.core.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Each request has an id: its own where that is a sane one, echoed, and in every line that is logged for it. */
@Singleton
public class RequestIds {

    private static final String HEADER = "X-Request-ID";
    private static final String LOG_KEY = "requestId";
    private static final int BEFORE_ALL_OTHERS = 1300;
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,128}");

    void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, BEFORE_ALL_OTHERS);
    }

    private static void identify(RoutingContext context) {
        var sent = context.request().getHeader(HEADER);
        var id = sent != null && SANE.matcher(sent).matches() ? sent : made();
        context.response().putHeader(HEADER, id);
        MDC.put(LOG_KEY, id);
        context.next();
    }

    /** Nobody has to be unable to guess it. */
    private static String made() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
