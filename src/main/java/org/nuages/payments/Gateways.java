package org.nuages.payments;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.database.Database;

/** Which provider is asked: the one that is set up, or the sandbox where that has been said to do. */
@Singleton
class Gateways {

    @Produces
    @Singleton
    PaymentGateway gateway(
            Database database,
            Vertx vertx,
            @ConfigProperty(name = "nuages.payments.url") Optional<String> url,
            @ConfigProperty(name = "nuages.payments.key") Optional<String> key,
            @ConfigProperty(name = "nuages.payments.timeout") Duration patience,
            @ConfigProperty(name = "nuages.payments.sandbox") boolean isSandbox) {
        if (url.isPresent()) {
            return new HttpGateway(vertx, url.get(), key.orElse(""), patience);
        }
        return isSandbox ? new SandboxGateway(database, vertx, patience) : new NoGateway();
    }
}
