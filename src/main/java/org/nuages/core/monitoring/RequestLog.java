package org.nuages.core.monitoring;

import jakarta.inject.Singleton;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.MDC;

/** One line a request: a sentence for people, and in the JSON of production its parts under {@code mdc}. */
@Singleton
class RequestLog {

    /** What asks every few seconds whether we live says nothing about those who use us. */
    private static final String PROBES = "/q/health";

    private final Logger log = Logger.getLogger("org.nuages.requests");

    void write(HandledRequest request) {
        var level = request.route().equals(PROBES) && request.status() < 400 ? Level.DEBUG : Level.INFO;
        if (log.isLoggable(level)) {
            var line = new ExtLogRecord(level, sentence(request), ExtLogRecord.FormatStyle.NO_FORMAT, "");
            line.setLoggerName(log.getName());
            addParts(line, request);
            log.logRaw(line);
        }
    }

    private static String sentence(HandledRequest request) {
        return request.method() + ' ' + request.route() + ' ' + request.status() + ' ' + tenths(request.millis())
                + " ms";
    }

    private static void addParts(ExtLogRecord line, HandledRequest request) {
        var parts = MDC.copyObject();
        parts.put("method", request.method());
        parts.put("route", request.route());
        parts.put("status", request.status());
        parts.put("durationMs", tenths(request.millis()));
        if (request.caller().isAuthenticated()) {
            parts.put("userId", request.caller().id());
        }
        parts.put("statements", request.statements());
        parts.put("databaseMs", tenths(request.databaseMillis()));
        line.setMdc(parts);
    }

    /** {@code 12.3}, without the cost of a format. */
    private static String tenths(double millis) {
        var tenths = Math.round(millis * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
