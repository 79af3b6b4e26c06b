package org.nuages.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;

/** An attempt to pay, as it stands inside its order. */
public record PaymentView(
        UUID id,
        Payment.Status status,
        BigDecimal amount,
        @Schema(nullable = true) String providerReference,
        Instant createdAt,
        Instant updatedAt) {

    static PaymentView read(Columns<Payment> row) {
        return new PaymentView(
                row.get(Payment_.id),
                row.get(Payment_.status),
                row.get(Payment_.amount),
                row.get(Payment_.providerReference),
                row.get(Payment_.createdAt),
                row.get(Payment_.updatedAt));
    }
}
