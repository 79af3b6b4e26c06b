package org.nuages.core.health;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Says in one line when the database is missing at the start, and in another when it has come. Commands that end by themselves
 * say it in their own words, and may have ended before the database has answered here.
 */
@Singleton
public class DatabaseStart {

    private static final Logger LOG = Logger.getLogger(DatabaseStart.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Schema schema;
    private final String url;
    private final boolean isWatched;
    private boolean missed;

    DatabaseStart(
            Schema schema,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "nuages.database.watched-at-start") boolean isWatched) {
        this.schema = schema;
        this.url = url;
        this.isWatched = isWatched;
    }

    void look(@Observes StartupEvent event) {
        if (isWatched) {
            look();
        }
    }

    private void look() {
        schema.version().subscribe().with(this::found, this::missing);
    }

    private void found(int version) {
        if (missed) {
            LOG.infof("The database at %s answers now, its schema is at version %d.", url, version);
        }
    }

    private void missing(Throwable failure) {
        if (!missed) {
            LOG.errorf(
                    "The database at %s does not answer (%s). Requests get 503 meanwhile; trying again every %d s.",
                    url, failure.getMessage(), PAUSE.toSeconds());
            missed = true;
        }
        Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE).subscribe().with(nothing -> look());
    }
}
