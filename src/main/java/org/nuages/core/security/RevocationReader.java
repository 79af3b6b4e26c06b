package org.nuages.core.security;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads what other pods have revoked, again and again, in a process that answers requests. */
@Singleton
class RevocationReader {

    private static final Logger LOG = Logger.getLogger(RevocationReader.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RevocationMarks marks;
    private final VertxInternal vertx;
    private final Duration interval;
    private final boolean isServing;
    private boolean isReading;
    private boolean isFailing;

    RevocationReader(
            RevocationMarks marks,
            Vertx vertx,
            @ConfigProperty(name = "nuages.revocations.read-interval") Duration interval,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean isServing) {
        this.marks = marks;
        this.vertx = (VertxInternal) vertx;
        this.interval = interval;
        this.isServing = isServing;
    }

    void start(@Observes StartupEvent event) {
        if (isServing) {
            var loop = vertx.createEventLoopContext();
            loop.setPeriodic(interval.toMillis(), id -> read());
            loop.runOnContext(now -> read());
        }
    }

    private void read() {
        if (isReading) {
            return;
        }
        isReading = true;
        marks.read()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onTermination()
                .invoke(() -> isReading = false)
                .subscribe()
                .with(done -> isFailing = false, this::warnOnce);
    }

    private void warnOnce(Throwable failure) {
        if (!isFailing) {
            LOG.warnf("Revocations cannot be read, so requests ask for them: %s", failure.getMessage());
        }
        isFailing = true;
    }
}
