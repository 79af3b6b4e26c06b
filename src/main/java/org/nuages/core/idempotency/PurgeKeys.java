package org.nuages.core.idempotency;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Expired keys go. */
@RegisterForReflection
public record PurgeKeys() {}
