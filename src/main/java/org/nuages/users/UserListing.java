package org.nuages.users;

import static org.nuages.core.query.Field.field;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuages.core.listing.Listing;
import org.nuages.core.query.Field;

@Singleton
class UserListing {

    @Produces
    @Singleton
    Listing<User, UserView> users(OrdersMade orders) {
        Field<User, Instant> joined = field(User_.createdAt);
        return Listing.of(User.class, UserView.class, row -> UserView.read(row, orders))
                .flag("is_active", Users.isActive())
                .flag("is_staff", Users.isStaff())
                .range("date_joined", joined)
                .search(User_.email, User_.firstName, User_.lastName)
                .order("date_joined", joined)
                .order(User_.email)
                .by(joined.descending());
    }
}
