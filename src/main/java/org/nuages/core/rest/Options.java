package org.nuages.core.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.nuages.core.errors.ApiException;

/** OPTIONS: which methods a path has, exactly. Preflights of browsers have been answered before, by the CORS filter. */
@Singleton
public class Options {

    private static final int AFTER_CORS = -80;

    private final AllowedMethods allowed;
    private final RouterAnswers answers;

    Options(AllowedMethods allowed, RouterAnswers answers) {
        this.allowed = allowed;
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route().method(HttpMethod.OPTIONS).order(AFTER_CORS).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (allowed.knows(context.request().path())) {
            context.response()
                    .putHeader(HttpHeaders.ALLOW, allowed.on(context.request().path()))
                    .end();
        } else {
            answers.answer(context, ApiException.notFound());
        }
    }
}
