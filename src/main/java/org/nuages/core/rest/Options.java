package org.nuages.core.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.nuages.core.errors.ApiException;

/** OPTIONS: which methods a path has, exactly. Preflights of browsers have been answered before, by the CORS filter. */
@Singleton
public class Options {

    private static final int AFTER_CORS = 80;

    private final AllowedMethods allowed;
    private final RouterAnswers answers;

    Options(AllowedMethods allowed, RouterAnswers answers) {
        this.allowed = allowed;
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, AFTER_CORS);
    }

    private void answer(RoutingContext context) {
        if (context.request().method() != HttpMethod.OPTIONS) {
            context.next();
        } else if (!allowed.knows(context.request().path())) {
            answers.answer(context, ApiException.notFound());
        } else {
            context.response()
                    .putHeader(HttpHeaders.ALLOW, allowed.on(context.request().path()))
                    .end();
        }
    }
}
