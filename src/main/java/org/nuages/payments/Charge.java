package org.nuages.payments;

/**
 * What a provider says of an attempt to charge.
 *
 * @param isPaid or declined
 * @param reference the provider's own name for it
 */
public record Charge(boolean isPaid, String reference) {}
