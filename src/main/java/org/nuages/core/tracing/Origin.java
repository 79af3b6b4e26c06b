package org.nuages.core.tracing;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The request for which something is done, perhaps long after it and in another process. It is in every line of the log that
 * the work leaves, and the work's spans belong to its trace.
 *
 * @param requestId null outside of any request
 * @param traceparent as in the header of that name (W3C Trace Context); null where nobody traces
 */
public record Origin(String requestId, String traceparent) {

    private static final Origin NONE = new Origin(null, null);
    private static final String KEY = Origin.class.getName();
    private static final String HEADER = "traceparent";
    private static final Pattern TRACE_PARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private static final TextMapGetter<Map<String, String>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public String get(Map<String, String> headers, String name) {
            return headers.get(name);
        }
    };

    /** What a client says; a trace that is none is nobody's. */
    public static Origin of(String requestId, String traceparent) {
        var isOne = traceparent != null && TRACE_PARENT.matcher(traceparent).matches();
        return new Origin(requestId, isOne ? traceparent : null);
    }

    /** With the span that is open now, where we trace. */
    public static Origin current() {
        if (!VertxContext.isOnDuplicatedContext()) {
            return NONE;
        }
        var origin = ContextLocals.<Origin>get(KEY).orElse(NONE);
        var headers = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, Map::put);
        return new Origin(origin.requestId(), headers.getOrDefault(HEADER, origin.traceparent()));
    }

    /** All that is done on this Vert.x context from now on is done for it. */
    public void enter() {
        ContextLocals.put(KEY, this);
        if (requestId != null) {
            MDC.put("requestId", requestId);
        }
        if (traceparent != null) {
            var parts = TRACE_PARENT.matcher(traceparent);
            parts.matches();
            MDC.put("traceId", parts.group(1));
        }
    }

    /** As the parent of new spans. */
    Context trace() {
        return traceparent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), Map.of(HEADER, traceparent), HEADERS);
    }
}
