package org.nuages.core.security;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks at the key files every few seconds, so that keys are replaced without a restart. */
@Singleton
class KeyReader {

    private static final Logger LOG = Logger.getLogger(KeyReader.class);

    private final Instance<SigningKeys> keys;
    private final Vertx vertx;
    private final Duration interval;
    private final boolean isServing;

    KeyReader(
            Instance<SigningKeys> keys,
            Vertx vertx,
            @ConfigProperty(name = "nuages.jwt.keys-interval") Duration interval,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean isServing) {
        this.keys = keys;
        this.vertx = vertx;
        this.interval = interval;
        this.isServing = isServing;
    }

    void start(@Observes StartupEvent event) {
        if (isServing) {
            // Read, or made, here and not by the event loop of the first request.
            var read = keys.get();
            vertx.setPeriodic(interval.toMillis(), id -> vertx.executeBlocking(read::refresh)
                    .onSuccess(KeyReader::tell)
                    .onFailure(failure -> LOG.errorf("The keys stay as they were: %s", failure.getMessage())));
        }
    }

    private static void tell(boolean changed) {
        if (changed) {
            LOG.info("The key files have changed and been read again");
        }
    }
}
