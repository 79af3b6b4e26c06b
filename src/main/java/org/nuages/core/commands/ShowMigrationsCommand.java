package org.nuages.core.commands;

import io.quarkus.arc.Unremovable;
import io.quarkus.flyway.FlywayDataSource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@Command(
        name = "showmigrations",
        mixinStandardHelpOptions = true,
        description =
                "Lists the migrations, [X] before those that the database has. Ends with 1 when some are missing.")
public class ShowMigrationsCommand implements ManagementCommand {

    private final Instance<Flyway> flyway;

    @Spec
    CommandSpec spec;

    ShowMigrationsCommand(@FlywayDataSource("migrations") Instance<Flyway> flyway) {
        this.flyway = flyway;
    }

    @Override
    public Integer call() {
        var info = flyway.get().info();
        for (var migration : info.all()) {
            spec.commandLine()
                    .getOut()
                    .printf("[%s] %s %s%n", isApplied(migration) ? "X" : " ", migration.getVersion(), title(migration));
        }
        return info.pending().length == 0 ? 0 : 1;
    }

    private static boolean isApplied(MigrationInfo migration) {
        return migration.getState().isApplied();
    }

    private static String title(MigrationInfo migration) {
        return migration.getState().isFailed() ? migration.getDescription() + " (failed)" : migration.getDescription();
    }
}
