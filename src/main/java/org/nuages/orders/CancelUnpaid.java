package org.nuages.orders;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Orders that nobody has paid in time are cancelled. */
@RegisterForReflection
public record CancelUnpaid() {}
