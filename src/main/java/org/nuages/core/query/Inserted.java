package org.nuages.core.query;

/** A new row as a view shows it, with its key. */
public record Inserted<V>(Object key, Detail<V> detail) {}
