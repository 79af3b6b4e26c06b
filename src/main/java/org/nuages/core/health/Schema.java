package org.nuages.core.health;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;

/** The state of the database's schema. */
@Singleton
public class Schema {

    private final Pool pool;

    Schema(Pool pool) {
        this.pool = pool;
    }

    /** 0 before the first migration. */
    Uni<Integer> version() {
        return pool.query("select to_regclass('flyway_schema_history') is not null")
                .execute()
                .chain(exists -> exists.iterator().next().getBoolean(0)
                        ? newest()
                        : Uni.createFrom().item(0));
    }

    private Uni<Integer> newest() {
        return pool.query("select coalesce(max(version::int), 0) from flyway_schema_history where success")
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0));
    }
}
