package org.nuages.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.idempotency.KeyedRequest;
import org.nuages.core.query.Timestamped;
import org.nuages.core.query.Uuid7;
import org.nuages.payments.Charge;

/** An attempt to pay an order. It is there before the provider is asked, and its key is the provider's idempotency key. */
@Entity
@Table(name = "payments")
public class Payment extends Timestamped {

    @Schema(name = "PaymentStatus")
    public enum Status {
        /** The provider has not been asked yet, or has not answered. */
        PENDING,
        SUCCEEDED,
        DECLINED,
        REFUNDED
    }

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Order order;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 9)
    Status status = Status.PENDING;

    @Column(nullable = false, precision = 16, scale = 2)
    BigDecimal amount;

    /** What the provider is shown; null once it has answered. */
    String token;

    String providerReference;

    /** Who asked for it under an Idempotency-Key; null without one. */
    Long askedBy;

    String askedUnder;

    /** The request's fingerprint. */
    String askedFor;

    static Payment of(Order order, String token, Optional<KeyedRequest> key) {
        var payment = new Payment();
        payment.id = Uuid7.next();
        payment.order = order;
        payment.amount = order.totalAmount;
        payment.token = token;
        key.ifPresent(payment::askedBy);
        return payment;
    }

    private void askedBy(KeyedRequest request) {
        askedBy = request.caller();
        askedUnder = request.key();
        askedFor = request.fingerprintText();
    }

    boolean isOpen() {
        return status == Status.PENDING;
    }

    /** Whether the request that has begun it was answered before its end was known. */
    boolean isLeft() {
        return isOpen() && version() > 0;
    }

    boolean isDeclined() {
        return status == Status.DECLINED;
    }

    void settle(Charge charge) {
        status = charge.isPaid() ? Status.SUCCEEDED : Status.DECLINED;
        providerReference = charge.reference();
        token = null;
    }

    void refund() {
        status = Status.REFUNDED;
    }
}
