package org.nuages.core.backfill;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import org.nuages.core.commands.ManagementCommand;
import org.nuages.core.commands.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        description =
                "Fills a new column of a table, some rows at a time, while the service works. It may be stopped and begun"
                        + " anew at any time.")
public class BackfillCommand implements ManagementCommand {

    private final Backfill backfill;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "TABLE")
    String table;

    @Option(
            names = "--set",
            required = true,
            paramLabel = "SQL",
            description = "What rows get: \"placed_on = created_at::date\"")
    String assignments;

    @Option(
            names = "--where",
            required = true,
            paramLabel = "SQL",
            description = "Which rows lack it still, and no more once they are filled: \"placed_on is null\"")
    String lacking;

    @Option(names = "--batch", paramLabel = "N", description = "Rows of one transaction: 1,000 unless given.")
    int batch = 1_000;

    BackfillCommand(Backfill backfill) {
        this.backfill = backfill;
    }

    @Override
    public Integer call() {
        if (batch < 1) {
            spec.commandLine().getErr().println("A batch has at least one row.");
            return 2;
        }
        var progress = new Progress(spec.commandLine().getErr());
        var done = backfill.run(
                        new Filling(table, assignments, lacking, batch),
                        (filled, rows) -> progress.show(table, filled.seen(), Math.max(filled.seen(), rows)))
                .await()
                .indefinitely();
        progress.end();
        spec.commandLine().getOut().printf("%s: %,d rows, %,d filled.%n", table, done.seen(), done.filled());
        return 0;
    }
}
