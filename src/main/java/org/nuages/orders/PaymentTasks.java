package org.nuages.orders;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.tasks.Task;

/** What makes sure that money is neither taken nor kept without a record. A provider may be away for a day. */
@Singleton
class PaymentTasks {

    private static final int ATTEMPTS = 40;

    @Produces
    @Singleton
    Task<SettlePayment> settling(Settlement settlement) {
        return Task.of("payments.settle", SettlePayment.class, settle -> settlement.finish(settle.payment()))
                .attempts(ATTEMPTS)
                .outsideTransaction();
    }

    @Produces
    @Singleton
    Task<RefundPayment> refunding(MoneyBack moneyBack) {
        return Task.of("payments.refund", RefundPayment.class, refund -> moneyBack.give(refund.payment()))
                .attempts(ATTEMPTS)
                .outsideTransaction();
    }
}
