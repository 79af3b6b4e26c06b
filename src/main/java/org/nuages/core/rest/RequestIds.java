package org.nuages.core.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.nuages.core.entrance.EntryStep;
import org.nuages.core.tracing.Origin;

/** Each request has an id: its own where that is a sane one, echoed, and in every line that is logged for it. */
@Singleton
@Priority(EntryStep.IDENTIFIED)
public class RequestIds implements EntryStep {

    private static final String HEADER = "X-Request-ID";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,128}");

    @Override
    public boolean admits(RoutingContext context) {
        var sent = context.request().getHeader(HEADER);
        var id = sent != null && SANE.matcher(sent).matches() ? sent : made();
        context.response().putHeader(HEADER, id);
        Origin.of(id, context.request().getHeader("traceparent")).enter();
        return true;
    }

    /** Nobody has to be unable to guess it. */
    private static String made() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
