package org.nuages.core.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;

/**
 * The span of work that a request has left for later: a child of the request's own, so that one trace shows what became of a
 * call, with all attempts at it.
 */
public final class LaterWork {

    private final Origin origin;
    private final Span span;

    private LaterWork(Origin origin, Span span) {
        this.origin = origin;
        this.span = span;
    }

    public static LaterWork begin(Tracer tracer, String name, Origin origin) {
        return new LaterWork(
                origin,
                tracer.spanBuilder(name)
                        .setParent(origin.trace())
                        .setSpanKind(SpanKind.CONSUMER)
                        .startSpan());
    }

    /** On the Vert.x context that it will be done on, which is nobody else's: its scope ends with it. */
    @SuppressWarnings("MustBeClosedChecker")
    public void enter() {
        origin.enter();
        // Where nobody traces there is no span of ours, only the client's.
        if (!span.getSpanContext().isRemote()) {
            span.makeCurrent();
        }
    }

    public LaterWork note(String name, long value) {
        span.setAttribute(name, value);
        return this;
    }

    /** @param failure null where it went well */
    public void end(Throwable failure) {
        if (failure != null) {
            span.recordException(failure).setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
