package org.nuages.core.listing;

import java.util.List;

/** The list and the ordering that a cursor belongs to, with the types of the ordering's terms. */
record ListKey(String path, String ordering, List<Class<?>> types) {}
