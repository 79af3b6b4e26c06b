package org.nuages.core.query;

/** An exact count and the version of the tables at which it holds, null where they have none. */
public record Counted(long count, Long version) {}
