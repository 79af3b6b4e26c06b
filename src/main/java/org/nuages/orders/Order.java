package org.nuages.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.callers.Owned;
import org.nuages.core.errors.ApiException;
import org.nuages.core.query.Reference;
import org.nuages.core.query.Timestamped;
import org.nuages.users.User;

/**
 * What somebody buys. Whoever moves it from one status to another holds its row's lock: of two who pay, or of one who pays and one
 * who cancels, the second finds what the first has done.
 */
@Entity
@Table(name = "orders")
public class Order extends Timestamped implements Owned {

    @Schema(name = "OrderStatus")
    public enum Status {
        PENDING,
        /** Somebody is paying, and what came of it is not known yet. */
        PROCESSING,
        COMPLETED,
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    User user;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    Status status = Status.PENDING;

    @Column(nullable = false, precision = 16, scale = 2)
    BigDecimal totalAmount;

    void cancel() {
        if (status != Status.PENDING && status != Status.PROCESSING) {
            throw refused("cancelled");
        }
        status = Status.CANCELLED;
    }

    void beginPayment() {
        if (status != Status.PENDING && status != Status.PROCESSING) {
            throw refused("paid");
        }
        status = Status.PROCESSING;
    }

    /** Whether it is: somebody may have cancelled it while it was being paid. */
    boolean complete() {
        if (status != Status.PROCESSING) {
            return false;
        }
        status = Status.COMPLETED;
        return true;
    }

    /** After a declined payment, unless somebody has cancelled it meanwhile. */
    boolean reopen() {
        if (status != Status.PROCESSING) {
            return false;
        }
        status = Status.PENDING;
        return true;
    }

    boolean isCancelled() {
        return status == Status.CANCELLED;
    }

    void refund() {
        if (status != Status.COMPLETED) {
            throw refused("refunded");
        }
        status = Status.CANCELLED;
    }

    private ApiException refused(String what) {
        return ApiException.conflict(
                "status", "A %s order cannot be %s.".formatted(status.name().toLowerCase(Locale.ROOT), what));
    }

    @Override
    public Long ownerId() {
        return Reference.keyOf(user, User::id);
    }
}
