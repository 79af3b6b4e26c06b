package org.nuages.core.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.entrance.EntryStep;

/** A body that declares itself too large is refused before it is sent, in the envelope. */
@Singleton
@Priority(EntryStep.SMALL_ENOUGH)
public class SmallBodies implements EntryStep {

    private final RouterAnswers answers;
    private final long greatest;

    SmallBodies(
            RouterAnswers answers, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize greatest) {
        this.answers = answers;
        this.greatest = greatest.asLongValue();
    }

    @Override
    public boolean admits(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !isTooLong(length)) {
            return true;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        answers.answer(context, Reasons.error(413));
        return false;
    }

    private boolean isTooLong(String length) {
        return length.length() > 18 || (length.matches("\\d+") && Long.parseLong(length) > greatest);
    }
}
