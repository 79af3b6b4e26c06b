package org.nuages.core.rest;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.nuages.core.database.Deadline;
import org.nuages.core.entrance.EntryStep;
import org.nuages.core.errors.ApiException;

/** Nobody waits longer than the deadline: then the answer is 503, and what was being done is not committed any more. */
@Singleton
@Priority(EntryStep.TIMED)
public class Deadlines implements EntryStep {

    private static final Logger LOG = Logger.getLogger(Deadlines.class);

    private final long milliseconds;
    private final RouterAnswers answers;

    Deadlines(RouterAnswers answers, @ConfigProperty(name = "nuages.request-deadline") Duration deadline) {
        this.answers = answers;
        this.milliseconds = deadline.toMillis();
    }

    @Override
    public boolean admits(RoutingContext context) {
        var deadline = Deadline.start();
        var timer = context.vertx().setTimer(milliseconds, id -> end(context, deadline));
        context.addEndHandler(ended -> {
            if (ended.succeeded()) {
                context.vertx().cancelTimer(timer);
            }
            deadline.end();
        });
        return true;
    }

    /** A stream that has begun goes on as long as it is read. Whose client has hung up has a deadline all the same. */
    private void end(RoutingContext context, Deadline deadline) {
        if (!context.response().headWritten() && deadline.expire()) {
            LOG.warnf("Past the deadline: %s %s", context.request().method(), context.normalizedPath());
            if (!context.response().closed()) {
                answers.answer(context, ApiException.unavailable(1));
            }
        }
    }

    /** What comes of a request that has been answered is not written any more. */
    @ServerResponseFilter
    public void dropWhatIsLate(ContainerResponseContext response, HttpServerRequest request) {
        if (request.response().ended()) {
            response.setEntity(null);
        }
    }
}
