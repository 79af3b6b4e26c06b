package org.nuages.core.tasks;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Finished tasks go after a while. */
@RegisterForReflection
public record Purge() {}
