package org.nuages.payments;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment provider. Everything may be asked again: what has been done under a key is not done again, and is answered as it was at
 * first. Fails with {@link NoAnswer} where nobody knows what has been done.
 */
public interface PaymentGateway {

    /** Refuses, with what clients are told, where nothing can be paid at all. */
    default void requireReady() {}

    /** The token of who sends none; a real provider has none. */
    default Optional<String> usualToken() {
        return Optional.empty();
    }

    Uni<Charge> charge(UUID key, BigDecimal amount, String token);

    /** What has come of a charge; none where the provider has never heard of it. */
    Uni<Optional<Charge>> find(UUID key);

    /** Gives back all that was charged under the key. */
    Uni<Void> refund(UUID key, Charge charge);
}
