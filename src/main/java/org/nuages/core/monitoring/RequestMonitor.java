package org.nuages.core.monitoring;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import org.nuages.core.database.StatementLog;
import org.nuages.core.entrance.EntryStep;

/** Sees every request come and go, and tells the log and the metrics of it. */
@Singleton
@Priority(EntryStep.SEEN)
public class RequestMonitor implements EntryStep {

    private final RequestLog log;
    private final RequestMetrics metrics;
    private final RepeatedStatements repeated;

    RequestMonitor(RequestLog log, RequestMetrics metrics, RepeatedStatements repeated) {
        this.log = log;
        this.metrics = metrics;
        this.repeated = repeated;
    }

    @Override
    public boolean admits(RoutingContext context) {
        var start = System.nanoTime();
        var statements = StatementLog.current();
        metrics.began();
        context.addEndHandler(ended -> {
            var took = System.nanoTime() - start;
            var request = HandledRequest.of(context, ended.succeeded(), took, statements);
            metrics.ended(request);
            log.write(request);
            repeated.warn(request, statements);
        });
        return true;
    }
}
