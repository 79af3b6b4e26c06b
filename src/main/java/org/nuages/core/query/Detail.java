package org.nuages.core.query;

/** A single resource, with the version of its row for the ETag. */
public record Detail<V>(V view, long version) {}
