package org.nuages.orders;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** An attempt to pay comes to its end, whoever has begun it and died. */
@RegisterForReflection
public record SettlePayment(UUID payment) {}
