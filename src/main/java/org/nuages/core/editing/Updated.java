package org.nuages.core.editing;

/** How many rows a bulk change has changed. */
public record Updated(int updated) {}
