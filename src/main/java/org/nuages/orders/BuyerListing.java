package org.nuages.orders;

import static org.nuages.core.query.Field.field;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuages.core.listing.Listing;
import org.nuages.core.query.Field;
import org.nuages.users.User;
import org.nuages.users.User_;

@Singleton
class BuyerListing {

    @Produces
    @Singleton
    Listing<User, BuyerView> buyers() {
        Field<User, Instant> joined = field(User_.createdAt);
        return Listing.of(User.class, BuyerView.class, BuyerView::read)
                .range("date_joined", joined)
                .search(User_.email, User_.firstName, User_.lastName)
                .order("date_joined", joined)
                .order("total_orders", Buyers.totalOrders())
                .order(User_.email)
                .by(joined.descending());
    }
}
