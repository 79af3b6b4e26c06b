package org.nuages.core.health;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Health on the port of the API as well as on that of the management: a load balancer knows the former only. */
@Singleton
class HealthBesideTheApi {

    private final SmallRyeHealthReporter reporter;

    HealthBesideTheApi(SmallRyeHealthReporter reporter) {
        this.reporter = reporter;
    }

    void register(@Observes Router router) {
        answer(router, "/q/health", reporter::getHealthAsync);
        answer(router, "/q/health/live", reporter::getLivenessAsync);
        answer(router, "/q/health/ready", reporter::getReadinessAsync);
        answer(router, "/q/health/started", reporter::getStartupAsync);
    }

    private static void answer(Router router, String path, Supplier<Uni<SmallRyeHealth>> health) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(context -> health.get()
                .subscribe()
                .with(found -> write(context, found), context::fail));
    }

    private static void write(RoutingContext context, SmallRyeHealth health) {
        context.response()
                .setStatusCode(health.isDown() ? 503 : 200)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=UTF-8")
                .end(health.getPayload().toString());
    }
}
