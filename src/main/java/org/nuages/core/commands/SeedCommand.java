package org.nuages.core.commands;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.Callable;
import org.nuages.core.seeding.Seeding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@Command(
        name = "seed",
        mixinStandardHelpOptions = true,
        description = "Loads the demo data, or more of it for load tests.")
public class SeedCommand implements Callable<Integer> {

    private final Seeding seeding;

    @Spec
    CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "demo",
            description = "The demo data row for row; running it again changes nothing.")
    String what;

    @Option(names = "--products", paramLabel = "N", description = "As many products instead of the demo's 10,000.")
    long products = 10_000;

    SeedCommand(Seeding seeding) {
        this.seeding = seeding;
    }

    @Override
    public Integer call() {
        if (what != null && !what.equals("demo")) {
            System.err.printf("There is no data set \"%s\"; there is \"demo\".%n", what);
            return 2;
        }
        var progress = new Progress(spec.commandLine().getErr());
        var added = seeding.run(products, progress::show).await().indefinitely();
        progress.end();
        added.forEach((table, rows) -> System.out.printf("%-12s %,9d%n", table, rows));
        return 0;
    }
}
