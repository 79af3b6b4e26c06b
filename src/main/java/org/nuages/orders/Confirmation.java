package org.nuages.orders;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import org.nuages.core.mail.Mails;
import org.nuages.core.query.Shape;

/** The mail that tells a buyer of his completed order. */
@Singleton
class Confirmation {

    private final Orders orders;
    private final Mails mails;
    private final Shape<Order, OrderView> shape = Shape.of(OrderView::read);

    Confirmation(Orders orders, Mails mails) {
        this.orders = orders;
        this.mails = mails;
    }

    /** In the transaction that completes the order. */
    Uni<Void> send(Long order) {
        return orders.all()
                .where(orders.hasKey(order))
                .one(shape)
                .chain(view -> mails.send(view.user().email(), "orders/confirmation", Map.of("order", view)));
    }
}
