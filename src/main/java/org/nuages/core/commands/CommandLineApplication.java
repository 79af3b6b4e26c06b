package org.nuages.core.commands;

import io.quarkus.arc.All;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;
import picocli.CommandLine;

/** Hands the command line to picocli; the command's exit code is the process's. */
public class CommandLineApplication implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(CommandLineApplication.class);

    @Inject
    @TopCommand
    NuagesCommand top;

    @Inject
    CommandLine.IFactory commands;

    @All
    List<ManagementCommand> more;

    @Override
    public int run(String... args) {
        var line = new CommandLine(top, commands);
        more.forEach(line::addSubcommand);
        return line.setExecutionExceptionHandler(CommandLineApplication::explain)
                .execute(args);
    }

    /** One line for the operator; the rest is there at LOG_LEVEL=DEBUG. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        LOG.debug("Command failed", failure);
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        command.getErr().printf("%s failed: %s%n", command.getCommandName(), cause.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
