package org.nuages.core.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.nuages.core.entrance.EntryStep;

/** Each request has an id: its own where that is a sane one, echoed, and in every line that is logged for it. */
@Singleton
@Priority(EntryStep.IDENTIFIED)
public class RequestIds implements EntryStep {

    private static final String HEADER = "X-Request-ID";
    private static final String LOG_KEY = "requestId";
    private static final Pattern TRACE_PARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,128}");

    @Override
    public boolean admits(RoutingContext context) {
        var sent = context.request().getHeader(HEADER);
        var id = sent != null && SANE.matcher(sent).matches() ? sent : made();
        context.response().putHeader(HEADER, id);
        MDC.put(LOG_KEY, id);
        noteTrace(context.request().getHeader("traceparent"));
        return true;
    }

    /** The trace that the client is part of, also where we send no traces ourselves. */
    private static void noteTrace(String parent) {
        if (parent != null && TRACE_PARENT.matcher(parent).matches()) {
            MDC.put("traceId", parent.substring(3, 35));
        }
    }

    /** Nobody has to be unable to guess it. */
    private static String made() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
