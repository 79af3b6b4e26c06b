package org.nuages.core.commands;

import io.quarkus.arc.Unremovable;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@TopCommand
@Dependent
@Unremovable
@Command(
        name = "nuages",
        mixinStandardHelpOptions = true,
        description = "The service and its management commands. Without a command: serve.",
        subcommands = {ServeCommand.class, WorkerCommand.class, MigrateCommand.class, SeedCommand.class})
public class NuagesCommand implements Callable<Integer> {

    @Inject
    ServeCommand serve;

    @Override
    public Integer call() {
        return serve.call();
    }
}
