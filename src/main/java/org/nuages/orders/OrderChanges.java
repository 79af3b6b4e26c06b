package org.nuages.orders;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.nuages.core.database.Transactions;
import org.nuages.core.errors.ApiException;
import org.nuages.core.permissions.Guard;
import org.nuages.core.requests.ApiRequest;

/** What may be done to an order that is there, each under the lock on its row. */
@Singleton
class OrderChanges {

    private final Orders orders;
    private final Cancellation cancellation;
    private final Transactions transactions;
    private final Guard guard;

    OrderChanges(Orders orders, Cancellation cancellation, Transactions transactions, Guard guard) {
        this.orders = orders;
        this.cancellation = cancellation;
        this.transactions = transactions;
        this.guard = guard;
    }

    Uni<Void> cancel(Orders.Rows visible, Long id, ApiRequest request) {
        return transactions.insistently(() -> locked(visible, id, request)
                .invoke(Order::cancel)
                .call(orders::save)
                .chain(cancellation::of));
    }

    private Uni<Order> locked(Orders.Rows visible, Long id, ApiRequest request) {
        return orders.lock(visible, id)
                .onItem()
                .ifNull()
                .failWith(ApiException::notFound)
                .invoke(order -> {
                    guard.check(order);
                    request.requireVersion(order.version());
                });
    }
}
