package org.nuages.core.query;

/** A query set without narrowings of its own. */
public final class PlainSet<E> extends QuerySet<E, PlainSet<E>> {

    public PlainSet(Query<E> query) {
        super(query, PlainSet::new);
    }
}
