package org.nuages.orders;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;
import org.nuages.users.User;
import org.nuages.users.User_;
import org.nuages.users.Users;

/** A user who has ordered, and what for: all orders count, whatever became of them. */
@Schema(description = "A user who has ordered, and what for.")
public record BuyerView(
        Long id, String email, String fullName, Long totalOrders, BigDecimal totalSpent, BigDecimal avgOrderValue) {

    static BuyerView read(Columns<User> row) {
        return new BuyerView(
                row.get(User_.id),
                row.get(User_.email),
                row.get("full_name", Users::fullName),
                row.get("total_orders", Buyers::totalOrders),
                row.get("total_spent", Buyers::totalSpent),
                row.get("avg_order_value", Buyers::averageOrder));
    }
}
