package org.nuages.bench.plain;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/** As the service: a line of JSON a request, with an id that is made for it. */
@Singleton
public class RequestLog {

    private final Logger log = Logger.getLogger("org.nuages.requests");

    void register(@Observes Filters filters) {
        filters.register(this::watch, 1000);
    }

    private void watch(RoutingContext context) {
        var start = System.nanoTime();
        var random = ThreadLocalRandom.current();
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        context.response().putHeader("X-Request-ID", id);
        context.addEndHandler(ended -> write(context, id, System.nanoTime() - start));
        context.next();
    }

    private void write(RoutingContext context, String id, long nanos) {
        var method = context.request().method().name();
        var status = Integer.toString(context.response().getStatusCode());
        String route = ((HttpServerRequestInternal) context.request()).context().getLocal("UrlPathTemplate");
        var tenths = nanos / 100_000;
        var time = tenths / 10 + "." + tenths % 10;
        var line = new ExtLogRecord(
                Level.INFO, method + ' ' + route + ' ' + status + ' ' + time + " ms", ExtLogRecord.FormatStyle.NO_FORMAT, "");
        line.setLoggerName(log.getName());
        line.setMdc(Map.of(
                "requestId", id, "method", method, "route", String.valueOf(route), "status", status, "durationMs", time));
        log.logRaw(line);
    }
}
