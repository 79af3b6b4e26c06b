package org.nuages.orders;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.nuages.payments.Charge;

/**
 * Writes down what a provider has answered, with all that follows from it, under the lock on the order: who comes later finds it
 * written. An order is completed by one transaction only, which is the one that leaves its confirmation to the post.
 */
@Singleton
class PaymentRecord {

    private final Orders orders;
    private final Payments payments;
    private final Confirmation confirmation;
    private final MoneyBack moneyBack;

    PaymentRecord(Orders orders, Payments payments, Confirmation confirmation, MoneyBack moneyBack) {
        this.orders = orders;
        this.payments = payments;
        this.confirmation = confirmation;
        this.moneyBack = moneyBack;
    }

    /**
     * @param charge null where there is nothing new
     */
    Uni<Void> write(Order order, Payment payment, Charge charge) {
        if (charge == null || !isNews(order, payment, charge)) {
            return Uni.createFrom().voidItem();
        }
        payment.settle(charge);
        return payments.save(payment).chain(() -> charge.isPaid() ? paid(order, payment) : declined(order));
    }

    /** Of a cancelled order's attempt it was only taken for certain that it was not charged: a charge that comes even later counts. */
    private static boolean isNews(Order order, Payment payment, Charge charge) {
        return payment.isOpen() || payment.isDeclined() && charge.isPaid() && order.isCancelled();
    }

    /** Somebody may have cancelled the order meanwhile. */
    private Uni<Void> paid(Order order, Payment payment) {
        return order.complete()
                ? orders.save(order).chain(() -> confirmation.send(order.id))
                : moneyBack.makeSure(payment.id);
    }

    private Uni<Void> declined(Order order) {
        return order.reopen() ? orders.save(order) : Uni.createFrom().voidItem();
    }
}
