package org.nuages.orders;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Carts that nobody has touched for long go. */
@RegisterForReflection
public record CleanUpCarts() {}
