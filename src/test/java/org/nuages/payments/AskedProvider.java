package org.nuages.payments;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.nuages.core.database.Database;

/** Which provider the tested service asks: the sandbox, and another while a test says so. Saves a start of the service for each. */
@Alternative
@Priority(1)
@Singleton
public class AskedProvider implements PaymentGateway {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Gateways gateways;
    private final Database database;
    private final Vertx vertx;
    private volatile PaymentGateway asked;

    AskedProvider(Gateways gateways, Database database, Vertx vertx) {
        this.gateways = gateways;
        this.database = database;
        this.vertx = vertx;
        beSandbox();
    }

    public void beSandbox() {
        asked = gateways.gateway(
                database, vertx, new SimpleMeterRegistry(), Optional.empty(), Optional.empty(), PATIENCE, true);
    }

    public void beNobody() {
        asked = gateways.gateway(
                database, vertx, new SimpleMeterRegistry(), Optional.empty(), Optional.empty(), PATIENCE, false);
    }

    public void beAt(String url, Duration patience) {
        asked = gateways.gateway(
                database, vertx, new SimpleMeterRegistry(), Optional.of(url), Optional.of("secret"), patience, true);
    }

    @Override
    public void requireReady() {
        asked.requireReady();
    }

    @Override
    public Optional<String> usualToken() {
        return asked.usualToken();
    }

    @Override
    public Uni<Charge> charge(UUID key, BigDecimal amount, String token) {
        return asked.charge(key, amount, token);
    }

    @Override
    public Uni<Optional<Charge>> find(UUID key) {
        return asked.find(key);
    }

    @Override
    public Uni<Void> refund(UUID key, Charge charge) {
        return asked.refund(key, charge);
    }
}
