package org.nuages.payments;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.nuages.core.errors.ApiException;

/** Where no provider has been set up, and nobody has said that the sandbox will do. */
final class NoGateway implements PaymentGateway {

    private static final int RETRY_SECONDS = 60;

    @Override
    public void requireReady() {
        throw ApiException.unavailable(RETRY_SECONDS);
    }

    @Override
    public Uni<Charge> charge(UUID key, BigDecimal amount, String token) {
        return nobody();
    }

    @Override
    public Uni<Optional<Charge>> find(UUID key) {
        return nobody();
    }

    @Override
    public Uni<Void> refund(UUID key, Charge charge) {
        return nobody();
    }

    private static <T> Uni<T> nobody() {
        return Uni.createFrom().failure(new NoAnswer("No payment provider is set up"));
    }
}
