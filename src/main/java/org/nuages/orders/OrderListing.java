package org.nuages.orders;

import static org.nuages.core.query.Field.field;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuages.core.listing.Listing;
import org.nuages.core.query.AsText;
import org.nuages.core.query.Field;
import org.nuages.users.User_;

@Singleton
class OrderListing {

    @Produces
    @Singleton
    Listing<Order, OrderView> orders() {
        return Listing.of(Order.class, OrderView.class, OrderView::read)
                .filter("status", field(Order_.status))
                .range(Order_.createdAt)
                .range(Order_.totalAmount)
                .search(field(Order_.user).to(User_.email), new AsText<>(field(Order_.id)))
                .order(Order_.createdAt, Order_.totalAmount)
                .by(Field.<Order, Instant>field(Order_.createdAt).descending());
    }
}
