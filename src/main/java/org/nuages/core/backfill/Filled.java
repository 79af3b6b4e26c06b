package org.nuages.core.backfill;

/**
 * How far a backfill has come.
 *
 * @param upTo the last key that has been looked at, as text; null before the first
 * @param seen rows that have been looked at; {@code filled} of them lacked something
 */
public record Filled(String upTo, long seen, long filled, boolean isAll) {

    static final Filled NOTHING = new Filled(null, 0, 0, false);
}
