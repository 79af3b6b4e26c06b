package org.nuages.orders;

import static org.nuages.core.query.Field.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.nuages.core.query.Columns;

/**
 * What the provider is asked about, and how it stands with the order, as of a moment ago.
 *
 * @param orderUpdatedAt of a cancelled order when that was: nothing changes it afterwards
 */
record PaymentState(
        UUID id,
        Payment.Status status,
        BigDecimal amount,
        String token,
        String reference,
        Long order,
        Order.Status orderStatus,
        Instant orderUpdatedAt) {

    static PaymentState read(Columns<Payment> row) {
        return new PaymentState(
                row.get(Payment_.id),
                row.get(Payment_.status),
                row.get(Payment_.amount),
                row.get(Payment_.token),
                row.get(Payment_.providerReference),
                row.get("order", () -> field(Payment_.order).to(Order_.id)),
                row.get("order_status", () -> field(Payment_.order).to(Order_.status)),
                row.get("order_updated_at", () -> field(Payment_.order).to(Order_.updatedAt)));
    }
}
