package org.nuages.core.checks;

import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;

/** Who breaks in through us should not own the whole database server. */
@Singleton
@Unremovable
class SafeRole implements Check {

    private static final Statement IS_SUPERUSER = new Statement(
            "select rolsuper or rolcreaterole from pg_roles where rolname = current_user", List.of(), PlanMode.GENERIC);

    private final Database database;

    SafeRole(Database database) {
        this.database = database;
    }

    @Override
    public boolean isForDeployment() {
        return true;
    }

    /** That the database is away is another check's to tell. */
    @Override
    public Uni<List<String>> findings() {
        return database.run(IS_SUPERUSER)
                .map(rows -> rows.iterator().next().getBoolean(0))
                .onFailure()
                .recoverWithItem(false)
                .map(mayTooMuch -> mayTooMuch
                        ? List.of("DB_USER is a superuser, or may make roles: give the service a role of its own")
                        : List.of());
    }
}
