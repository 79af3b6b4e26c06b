package org.nuages.core.seeding;

/**
 * A table's demo rows, each made from its number alone.
 *
 * @param position seeds run in this order, tables that others refer to first
 * @param insert one statement that inserts the rows 1 to {@code $1} that are not there yet
 * @param rows how many when nothing else is asked for
 * @param scales whether {@code seed --products} changes that number
 */
public record Seed(int position, String table, String insert, long rows, boolean scales) {}
