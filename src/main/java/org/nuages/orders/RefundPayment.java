package org.nuages.orders;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** What was paid for an order that is cancelled goes back. */
@RegisterForReflection
public record RefundPayment(UUID payment) {}
