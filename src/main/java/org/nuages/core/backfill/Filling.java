package org.nuages.core.backfill;

/**
 * What is to be done to all rows of a table that lack it.
 *
 * @param assignments as after {@code set}: {@code placed_on = created_at::date}
 * @param lacking which rows still lack it: {@code placed_on is null}. A row that has been filled does not any more
 * @param batch how many rows are looked at in one transaction
 */
public record Filling(String table, String assignments, String lacking, int batch) {}
