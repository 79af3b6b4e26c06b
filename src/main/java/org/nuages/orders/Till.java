package org.nuages.orders;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.database.Transactions;
import org.nuages.core.editing.Locks;
import org.nuages.core.idempotency.KeyInSteps;
import org.nuages.core.idempotency.KeyedRequest;
import org.nuages.core.requests.ApiRequest;
import org.nuages.payments.PaymentGateway;

/**
 * Takes money for an order. Before the provider is asked, an attempt to pay is written down together with a task that settles it: whoever
 * dies at whatever moment after that, the attempt comes to an end. The charge itself is outside of any transaction (ADR 16).
 */
@Singleton
class Till {

    private final Orders orders;
    private final Payments payments;
    private final Settlement settlement;
    private final PaymentGateway gateway;
    private final KeyInSteps keys;
    private final Transactions transactions;
    private final Locks locks;
    private final Duration deadline;

    Till(
            Orders orders,
            Payments payments,
            Settlement settlement,
            PaymentGateway gateway,
            KeyInSteps keys,
            Transactions transactions,
            Locks locks,
            @ConfigProperty(name = "nuages.request-deadline") Duration deadline) {
        this.orders = orders;
        this.payments = payments;
        this.settlement = settlement;
        this.gateway = gateway;
        this.keys = keys;
        this.transactions = transactions;
        this.locks = locks;
        this.deadline = deadline;
    }

    /** The order's status after it; 400 where the card is declined. */
    Uni<Order.Status> pay(Orders.Rows visible, Long id, String token, Optional<KeyedRequest> key, ApiRequest request) {
        gateway.requireReady();
        return transactions
                .insistently(() -> look(key)
                        .chain(() -> locks.take(orders, visible, id, request))
                        .chain(order -> attempt(order, token, key)))
                .chain(attempt -> settlement.settle(attempt, key));
    }

    private Uni<Void> look(Optional<KeyedRequest> key) {
        return key.map(keys::look).orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The attempt that was begun under this key, or the one that is open, or a new one. */
    private Uni<UUID> attempt(Order order, String token, Optional<KeyedRequest> key) {
        return begunUnder(order, key)
                .chain(begun -> begun != null ? goOn(begun, key.orElseThrow()) : openOrNew(order, token, key));
    }

    private Uni<Payment> begunUnder(Order order, Optional<KeyedRequest> key) {
        return key.map(asked -> payments.begunUnder(order, asked))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** Whoever began it is at work until he leaves it, or for as long as his request may take; after that it is known that he is not. */
    private Uni<UUID> goOn(Payment begun, KeyedRequest key) {
        if (!key.fingerprintText().equals(begun.askedFor)) {
            throw KeyInSteps.reused();
        }
        if (begun.isOpen()
                && !begun.isLeft()
                && begun.createdAt().isAfter(Instant.now().minus(deadline))) {
            throw KeyInSteps.inProgress();
        }
        return Uni.createFrom().item(begun.id);
    }

    private Uni<UUID> openOrNew(Order order, String token, Optional<KeyedRequest> key) {
        order.beginPayment();
        return payments.open(order)
                .chain(open ->
                        open != null ? Uni.createFrom().item(open.id) : begin(order, Payment.of(order, token, key)));
    }

    private Uni<UUID> begin(Order order, Payment payment) {
        return orders.save(order)
                .chain(() -> payments.create(payment))
                .chain(() -> settlement.makeSure(payment.id))
                .replaceWith(payment.id);
    }
}
