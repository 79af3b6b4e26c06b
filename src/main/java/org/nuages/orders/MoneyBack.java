package org.nuages.orders;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.database.Transactions;
import org.nuages.core.tasks.TaskOptions;
import org.nuages.core.tasks.Tasks;
import org.nuages.payments.Charge;
import org.nuages.payments.NoAnswer;
import org.nuages.payments.PaymentGateway;

/** Gives money back for an order that is cancelled: at once if the provider answers, by a task if not. The provider does it once. */
@Singleton
class MoneyBack {

    private final Payments payments;
    private final PaymentGateway gateway;
    private final Tasks tasks;
    private final Transactions transactions;
    private final Duration settleAfter;

    MoneyBack(
            Payments payments,
            PaymentGateway gateway,
            Tasks tasks,
            Transactions transactions,
            @ConfigProperty(name = "nuages.payments.settle-after") Duration settleAfter) {
        this.payments = payments;
        this.gateway = gateway;
        this.tasks = tasks;
        this.transactions = transactions;
        this.settleAfter = settleAfter;
    }

    /** In the transaction that makes it due. */
    Uni<Void> makeSure(UUID payment) {
        return tasks.add(
                new RefundPayment(payment),
                TaskOptions.unique(payment.toString()).after(settleAfter));
    }

    /** What cannot be had now is left to the task. */
    Uni<Void> tryNow(UUID payment) {
        return give(payment).onFailure(NoAnswer.class).recoverWithNull();
    }

    Uni<Void> give(UUID payment) {
        return payments.state(payment)
                .chain(state -> state.status() == Payment.Status.SUCCEEDED
                        ? gateway.refund(state.id(), new Charge(true, state.reference()))
                                .chain(() -> write(state))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> write(PaymentState state) {
        return transactions.insistently(
                () -> payments.lock(payments.all(), state.id()).chain(payment -> {
                    payment.refund();
                    return payments.save(payment);
                }));
    }
}
