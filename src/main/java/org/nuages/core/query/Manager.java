package org.nuages.core.query;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;

/**
 * An async manager: a Panache reactive repository for writes, and the start of query sets for reads.
 *
 * @param <I> the type of the entity's key
 */
public abstract class Manager<E, I> implements PanacheRepositoryBase<E, I> {

    private final Class<E> entity;
    private final Queries queries;

    protected Manager(Class<E> entity, Queries queries) {
        this.entity = entity;
        this.queries = queries;
    }

    public QuerySet<E> all() {
        return queries.of(entity);
    }
}
