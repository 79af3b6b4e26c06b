package org.nuages.orders;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.database.Transactions;
import org.nuages.core.idempotency.KeyInSteps;
import org.nuages.core.idempotency.KeyedRequest;
import org.nuages.core.tasks.TaskOptions;
import org.nuages.core.tasks.Tasks;
import org.nuages.payments.Charge;
import org.nuages.payments.NoAnswer;
import org.nuages.payments.PaymentGateway;

/**
 * Brings an attempt to pay to its end: asks the provider what has come of it, and for the charge where it has never heard of it, always
 * under the same key; then writes that down, and what follows from it, in one transaction. Any number may do so at once, and
 * again: the provider charges once, and the first to come back writes.
 */
@Singleton
class Settlement {

    private final Orders orders;
    private final Payments payments;
    private final PaymentGateway gateway;
    private final PaymentRecord outcome;
    private final KeyInSteps keys;
    private final Tasks tasks;
    private final Transactions transactions;
    private final Duration settleAfter;
    private final Duration inDoubt;

    Settlement(
            Orders orders,
            Payments payments,
            PaymentGateway gateway,
            PaymentRecord outcome,
            KeyInSteps keys,
            Tasks tasks,
            Transactions transactions,
            @ConfigProperty(name = "nuages.payments.settle-after") Duration settleAfter,
            @ConfigProperty(name = "nuages.payments.in-doubt") Duration inDoubt) {
        this.orders = orders;
        this.payments = payments;
        this.gateway = gateway;
        this.outcome = outcome;
        this.keys = keys;
        this.tasks = tasks;
        this.transactions = transactions;
        this.settleAfter = settleAfter;
        this.inDoubt = inDoubt;
    }

    /** In the transaction that begins the attempt. */
    Uni<Void> makeSure(UUID payment) {
        return tasks.add(
                new SettlePayment(payment),
                TaskOptions.unique(payment.toString()).after(settleAfter));
    }

    /** The order's status after it, and PROCESSING while the provider does not answer; fails where the card is declined. */
    Uni<Order.Status> settle(UUID payment, Optional<KeyedRequest> key) {
        return finish(payment, key)
                .onFailure(NoAnswer.class)
                .recoverWithUni(() -> leave(payment, key))
                .map(PaymentResult::statusOrRefusal);
    }

    /** Whoever comes with the key from now on goes on at once: nobody is at work under it any more. */
    private Uni<PaymentResult> leave(UUID payment, Optional<KeyedRequest> key) {
        return key.map(asked -> transactions.atomic(() -> payments.leave(payment)))
                .orElseGet(() -> Uni.createFrom().item(0))
                .replaceWith(PaymentResult.UNKNOWN);
    }

    /** For the task: what is not known yet is a failure, to be tried again. */
    Uni<PaymentResult> finish(UUID payment) {
        return finish(payment, Optional.empty());
    }

    private Uni<PaymentResult> finish(UUID payment, Optional<KeyedRequest> key) {
        return payments.state(payment).chain(state -> ask(state).chain(charge -> write(state, charge, key)));
    }

    /** Null where the end is known already. */
    private Uni<Charge> ask(PaymentState payment) {
        if (payment.status() != Payment.Status.PENDING) {
            return Uni.createFrom().nullItem();
        }
        return gateway.find(payment.id())
                .chain(found ->
                        found.map(charge -> Uni.createFrom().item(charge)).orElseGet(() -> charge(payment)));
    }

    /**
     * A cancelled order is not charged any more. Whoever has seen it before it was may still be on his way to the provider: that nobody is,
     * is certain only a while after that moment.
     */
    private Uni<Charge> charge(PaymentState payment) {
        if (payment.orderStatus() != Order.Status.CANCELLED) {
            return gateway.charge(payment.id(), payment.amount(), payment.token());
        }
        return payment.orderUpdatedAt().isBefore(Instant.now().minus(inDoubt))
                ? Uni.createFrom().item(new Charge(false, null))
                : Uni.createFrom().failure(new NoAnswer("The order was cancelled while it was being paid"));
    }

    private Uni<PaymentResult> write(PaymentState state, Charge charge, Optional<KeyedRequest> key) {
        return transactions.insistently(() -> orders.lock(orders.all(), state.order())
                .chain(order -> payments.findById(state.id())
                        .call(payment -> outcome.write(order, payment, charge))
                        .map(payment -> new PaymentResult(payment.status, order.status)))
                .call(result -> key.map(asked -> keys.remember(asked, result.answer()))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }
}
