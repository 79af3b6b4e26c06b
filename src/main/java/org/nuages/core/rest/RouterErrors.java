package org.nuages.core.rest;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.nuages.core.errors.ApiException;

/** The envelope for what is answered beside REST: what the router refuses or fails at, unknown paths of /q. */
@Singleton
public class RouterErrors {

    private static final int BEFORE_THE_FRAMEWORK = Integer.MAX_VALUE - 1;

    private final RouterAnswers answers;

    RouterErrors(RouterAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Router router) {
        for (var status : new int[] {400, 404, 405, 413, 500}) {
            router.errorHandler(status, context -> answers.answer(context, error(context, status)));
        }
        router.route().order(BEFORE_THE_FRAMEWORK).failureHandler(this::refuse);
        router.route("/q/*")
                .order(Integer.MAX_VALUE)
                .handler(context -> answers.answer(context, ApiException.notFound()));
    }

    /** What is refused before any route, such as a request that names no host or two; the framework has a page of its own for it. */
    private void refuse(RoutingContext context) {
        if (context.statusCode() == 400) {
            answers.answer(context, Reasons.error(400));
        } else {
            context.next();
        }
    }

    private static ApiException error(RoutingContext context, int status) {
        return context.failure() == null || status < 500 ? Reasons.error(status) : Failures.toApi(context.failure());
    }
}
