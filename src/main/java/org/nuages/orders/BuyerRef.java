package org.nuages.orders;

import org.nuages.core.query.Columns;
import org.nuages.users.User;
import org.nuages.users.User_;

/** Whose an order is. */
public record BuyerRef(Long id, String email) {

    static BuyerRef read(Columns<User> row) {
        return new BuyerRef(row.get(User_.id), row.get(User_.email));
    }
}
