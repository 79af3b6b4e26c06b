package org.nuages.users;

import static org.nuages.core.query.Field.field;

import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;

/** An account, in a list and by itself. */
public record UserView(
        Long id,
        String email,
        String firstName,
        String lastName,
        String fullName,
        String phone,
        @Schema(nullable = true) URI avatar,
        Boolean isActive,
        Boolean isStaff,
        Instant dateJoined,
        Long ordersCount,
        ProfileView profile,
        Instant createdAt,
        Instant updatedAt) {

    static UserView read(Columns<User> row, OrdersMade orders) {
        return new UserView(
                row.get(User_.id),
                row.get(User_.email),
                row.get(User_.firstName),
                row.get(User_.lastName),
                row.get("full_name", Users::fullName),
                row.get(User_.phone),
                Users.avatar(row.get(User_.avatar)),
                row.get("is_active", Users::isActive),
                row.get("is_staff", Users::isStaff),
                row.get("date_joined", () -> field(User_.createdAt)),
                row.get("orders_count", orders::count),
                ProfileView.read(row),
                row.get(User_.createdAt),
                row.get(User_.updatedAt));
    }
}
