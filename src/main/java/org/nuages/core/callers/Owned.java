package org.nuages.core.callers;

/** A row that belongs to a user. Rules about owners ask it. */
public interface Owned {

    Long ownerId();
}
