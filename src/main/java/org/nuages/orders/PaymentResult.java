package org.nuages.orders;

import java.util.Locale;
import org.nuages.core.editing.StatusAnswer;
import org.nuages.core.errors.ApiException;

/** What has come of an attempt to pay, and of its order. */
record PaymentResult(Payment.Status payment, Order.Status order) {

    /** The provider has not answered. */
    static final PaymentResult UNKNOWN = new PaymentResult(Payment.Status.PENDING, Order.Status.PROCESSING);

    /** What the payer is told: a status, or why there is none. */
    Object answer() {
        if (payment == Payment.Status.DECLINED) {
            return new ApiException(400, "card_declined", "The card was declined.");
        }
        return order == Order.Status.CANCELLED
                ? ApiException.conflict("status", "A cancelled order cannot be paid.")
                : new StatusAnswer(order.name().toLowerCase(Locale.ROOT));
    }

    Order.Status statusOrRefusal() {
        if (answer() instanceof ApiException refusal) {
            throw refusal;
        }
        return order;
    }
}
