package org.nuages.bench.plain;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes orders by Hibernate's entities: each product read and locked, the order, each item and each product written by itself. */
@ApplicationScoped
public class EntityOrders {

    private final Mutiny.SessionFactory sessions;

    EntityOrders(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Long> make(long caller, OrderInput wanted) {
        var order = new OrderEntity();
        order.userId = caller;
        return sessions.withTransaction(session -> Multi.createFrom()
                .items(wanted.items().stream().sorted(Comparator.comparing(line -> line.productId().toString())))
                .onItem()
                .transformToUniAndConcatenate(line -> session.find(
                                ProductEntity.class, line.productId(), LockModeType.PESSIMISTIC_WRITE)
                        .invoke(product -> order.add(product, line.quantity())))
                .collect()
                .asList()
                .chain(() -> session.persist(order))
                .chain(session::flush)
                .map(done -> order.id));
    }
}
