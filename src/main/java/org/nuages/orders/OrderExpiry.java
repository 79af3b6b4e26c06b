package org.nuages.orders;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nuages.core.database.Transactions;
import org.nuages.core.tasks.Schedule;
import org.nuages.core.tasks.Task;

/**
 * Stock does not wait for ever for somebody to pay. Each order is cancelled by a transaction of its own, in which it is looked at once
 * more: its buyer may just be paying.
 */
@Singleton
class OrderExpiry {

    private static final Logger LOG = Logger.getLogger(OrderExpiry.class);
    private static final String NAME = "orders.cancel_unpaid";

    private final Orders orders;
    private final StockReturn stockReturn;
    private final Transactions transactions;
    private final Optional<Duration> after;

    OrderExpiry(
            Orders orders,
            StockReturn stockReturn,
            Transactions transactions,
            @ConfigProperty(name = "nuages.orders.expiry") Optional<Duration> after) {
        this.orders = orders;
        this.stockReturn = stockReturn;
        this.transactions = transactions;
        this.after = after;
    }

    @Produces
    @Singleton
    static Task<CancelUnpaid> cancelling(OrderExpiry expiry) {
        return Task.purging(NAME, CancelUnpaid.class, expiry::some);
    }

    @Produces
    @Singleton
    static Schedule everyMinute() {
        return Schedule.of(NAME, "* * * * *", new CancelUnpaid());
    }

    /** Answers with how many were dealt with. */
    Uni<Integer> some(int most) {
        return after.map(time ->
                        orders.pendingSince(Instant.now().minus(time), most).chain(this::cancel))
                .orElseGet(() -> Uni.createFrom().item(0));
    }

    private Uni<Integer> cancel(List<Long> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(this::tryToCancel)
                .collect()
                .with(Collectors.summingInt(one -> one));
    }

    /** One that cannot be had must not keep the others waiting: it is tried again a minute later. */
    private Uni<Integer> tryToCancel(Long id) {
        return cancel(id)
                .replaceWith(1)
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "Unpaid order %d could not be cancelled", id))
                .onFailure()
                .recoverWithItem(0);
    }

    private Uni<Void> cancel(Long id) {
        return transactions.insistently(() -> orders.findById(id, LockModeType.PESSIMISTIC_WRITE)
                .chain(order -> order == null || order.status != Order.Status.PENDING
                        ? Uni.createFrom().voidItem()
                        : cancel(order)));
    }

    private Uni<Void> cancel(Order order) {
        order.cancel();
        return orders.save(order).chain(() -> stockReturn.of(order));
    }
}
