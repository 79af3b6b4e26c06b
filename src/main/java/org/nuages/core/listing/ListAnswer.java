package org.nuages.core.listing;

/** What a list answers with: a page of it, or all of it as a stream. */
public sealed interface ListAnswer<V> permits Page, Export {}
