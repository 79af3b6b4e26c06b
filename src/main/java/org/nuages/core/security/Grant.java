package org.nuages.core.security;

import java.time.Instant;
import java.util.UUID;
import org.nuages.core.callers.Caller;

/**
 * What a token stands for.
 *
 * @param family the sign-in that it came of
 * @param generation how often the family's tokens had been refreshed
 * @param version of all the caller's tokens: a higher one ends it
 * @param at when it was made, by the database's clock
 */
public record Grant(UUID family, long generation, Caller caller, long version, Instant at) {}
