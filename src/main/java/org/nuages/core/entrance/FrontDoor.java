package org.nuages.core.entrance;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Leads each request through all steps. One route for them together: the router takes its time between routes. */
@Singleton
public class FrontDoor {

    private static final int BEFORE_ALL_OTHERS = 1300;

    private final EntryStep[] steps;

    FrontDoor(@All List<EntryStep> byPriority) {
        steps = byPriority.toArray(EntryStep[]::new);
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_ALL_OTHERS);
    }

    private void enter(RoutingContext context) {
        for (var step : steps) {
            if (!step.admits(context)) {
                return;
            }
        }
        context.next();
    }
}
