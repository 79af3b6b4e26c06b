package org.nuages.core.database;

/**
 * How PostgreSQL plans a shape of statement. With a page's offset as a parameter it would plan anew at every call; on
 * a search in a large table the plan that ignores the searched words can be hundreds of times slower.
 */
public enum PlanMode {
    /** Planned once for all values: details, plain lists, keyset pages. */
    GENERIC,
    /** Planned with the values in view: searches and filters whose values differ much in how many rows they leave. */
    BY_VALUE
}
