package org.nuages.core.commands;

import io.quarkus.arc.Unremovable;
import io.quarkus.flyway.FlywayDataSource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import picocli.CommandLine.Command;

@Dependent
@Unremovable
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Brings the database's schema to that of this release.")
public class MigrateCommand implements Callable<Integer> {

    private final Instance<Flyway> flyway;

    MigrateCommand(@FlywayDataSource("migrations") Instance<Flyway> flyway) {
        this.flyway = flyway;
    }

    @Override
    public Integer call() {
        var result = flyway.get().migrate();
        System.out.printf(
                "%d migrations applied, the schema is at version %s.%n",
                result.migrationsExecuted, flyway.get().info().current().getVersion());
        return 0;
    }
}
