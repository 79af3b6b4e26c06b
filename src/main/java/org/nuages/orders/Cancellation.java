package org.nuages.orders;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.nuages.core.database.Transactions;
import org.nuages.core.editing.Locks;
import org.nuages.core.editing.StatusAnswer;
import org.nuages.core.idempotency.KeyInSteps;
import org.nuages.core.idempotency.KeyedRequest;
import org.nuages.core.idempotency.KeyedRequests;
import org.nuages.core.requests.ApiRequest;

/**
 * Ends an order under the lock on its row. What was paid goes back: that it is due is written with the end of the order, and then it
 * is tried before anybody is answered.
 */
@Singleton
class Cancellation {

    static final StatusAnswer CANCELLED = new StatusAnswer("cancelled");

    private final Orders orders;
    private final Payments payments;
    private final StockReturn stockReturn;
    private final MoneyBack moneyBack;
    private final KeyInSteps keys;
    private final KeyedRequests keyed;
    private final Transactions transactions;
    private final Locks locks;

    Cancellation(
            Orders orders,
            Payments payments,
            StockReturn stockReturn,
            MoneyBack moneyBack,
            KeyInSteps keys,
            KeyedRequests keyed,
            Transactions transactions,
            Locks locks) {
        this.orders = orders;
        this.payments = payments;
        this.stockReturn = stockReturn;
        this.moneyBack = moneyBack;
        this.keys = keys;
        this.keyed = keyed;
        this.transactions = transactions;
        this.locks = locks;
    }

    /** What is being paid at this moment goes back once that is known (see PaymentRecord). */
    Uni<StatusAnswer> cancel(Orders.Rows visible, Long id, ApiRequest request) {
        return end(visible, id, request, Optional.empty(), Order::cancel);
    }

    Uni<StatusAnswer> refund(Orders.Rows visible, Long id, ApiRequest request) {
        return end(visible, id, request, keyed.of(request, Optional.empty()), Order::refund);
    }

    private Uni<StatusAnswer> end(
            Orders.Rows visible, Long id, ApiRequest request, Optional<KeyedRequest> key, Consumer<Order> how) {
        return transactions
                .insistently(() -> each(key, keys::look)
                        .chain(() -> locks.take(orders, visible, id, request))
                        .invoke(how)
                        .call(orders::save)
                        .call(stockReturn::of)
                        .chain(this::paidBack)
                        .call(() -> each(key, asked -> keys.remember(asked, CANCELLED))))
                .call(paid -> each(Optional.ofNullable(paid), payment -> moneyBack.tryNow(payment.id)))
                .replaceWith(CANCELLED);
    }

    /** The payment that is to go back; null where there is none. */
    private Uni<Payment> paidBack(Order order) {
        return payments.paid(order)
                .call(paid -> each(Optional.ofNullable(paid), payment -> moneyBack.makeSure(payment.id)));
    }

    private static <T> Uni<Void> each(Optional<T> perhaps, Function<T, Uni<Void>> work) {
        return perhaps.map(work).orElseGet(() -> Uni.createFrom().voidItem());
    }
}
