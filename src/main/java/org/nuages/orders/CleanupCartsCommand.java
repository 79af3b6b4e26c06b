package org.nuages.orders;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import org.nuages.core.commands.ManagementCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@Command(
        name = "cleanup_carts",
        mixinStandardHelpOptions = true,
        description =
                "Removes carts that nobody has touched for 7 days. Processes that work on tasks do so every hour.")
public class CleanupCartsCommand implements ManagementCommand {

    private static final int AT_ONCE = 10_000;

    private final Carts carts;

    @Spec
    CommandSpec spec;

    CleanupCartsCommand(Carts carts) {
        this.carts = carts;
    }

    @Override
    public Integer call() {
        var gone = 0;
        int some;
        do {
            some = carts.cleanUp(AT_ONCE).await().indefinitely();
            gone += some;
        } while (some == AT_ONCE);
        spec.commandLine().getOut().printf("%d carts removed.%n", gone);
        return 0;
    }
}
