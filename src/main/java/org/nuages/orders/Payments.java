package org.nuages.orders;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.nuages.core.idempotency.KeyedRequest;
import org.nuages.core.query.Manager;
import org.nuages.core.query.PlainSet;
import org.nuages.core.query.Queries;
import org.nuages.core.query.Shape;

@Singleton
public class Payments extends Manager<Payment, UUID, PlainSet<Payment>> {

    private final Shape<Payment, PaymentState> state = Shape.of(PaymentState::read);

    Payments(Queries queries) {
        super(Payment.class, queries, PlainSet::new);
    }

    /** The attempt of an order whose end is not known; null where there is none. There is one at most. */
    Uni<Payment> open(Order order) {
        return find("from Payment p where p.order = ?1 and p.status = ?2", order, Payment.Status.PENDING)
                .firstResult();
    }

    /** The attempt that a request has begun when it was sent before; null where there is none. Keys are good for a day. */
    Uni<Payment> begunUnder(Order order, KeyedRequest key) {
        return find(
                        "from Payment p where p.order = ?1 and p.askedBy = ?2 and p.askedUnder = ?3 and p.createdAt > ?4"
                                + " order by p.createdAt desc",
                        order,
                        key.caller(),
                        key.key(),
                        KeyedRequest.oldest())
                .firstResult();
    }

    /** Notes that the request which has begun an attempt was answered without its end being known. */
    Uni<Integer> leave(UUID id) {
        return all().where(field(Payment_.id).is(id).and(field(Payment_.status).is(Payment.Status.PENDING)))
                .update(List.of());
    }

    /** What an order has been paid with; null where nobody has. */
    Uni<Payment> paid(Order order) {
        return find("from Payment p where p.order = ?1 and p.status = ?2", order, Payment.Status.SUCCEEDED)
                .firstResult();
    }

    Uni<PaymentState> state(UUID id) {
        return all().where(field(Payment_.id).is(id)).one(state);
    }
}
