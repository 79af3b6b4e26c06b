package org.nuages.payments;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nuages.core.database.Database;

/** Which provider is asked: the one that is set up, or the sandbox where that has been said to do. */
@Singleton
class Gateways {

    private static final Logger LOG = Logger.getLogger(Gateways.class);

    @Produces
    @Singleton
    PaymentGateway gateway(
            Database database,
            Vertx vertx,
            MeterRegistry registry,
            @ConfigProperty(name = "nuages.payments.url") Optional<String> url,
            @ConfigProperty(name = "nuages.payments.key") Optional<String> key,
            @ConfigProperty(name = "nuages.payments.timeout") Duration patience,
            @ConfigProperty(name = "nuages.payments.sandbox") boolean isSandbox) {
        if (url.isPresent()) {
            return new HttpGateway(vertx, url.get(), key.orElse(""), patience, registry);
        }
        return isSandbox ? new SandboxGateway(database, vertx, patience) : new NoGateway();
    }

    /** Goods are given for nothing: somebody may not have meant that. */
    void warn(@Observes StartupEvent event, PaymentGateway gateway) {
        if (gateway instanceof SandboxGateway && LaunchMode.current() == LaunchMode.NORMAL) {
            LOG.warn("No PAYMENT_URL is set: payments are played by the sandbox, and nobody is charged.");
        }
    }
}
