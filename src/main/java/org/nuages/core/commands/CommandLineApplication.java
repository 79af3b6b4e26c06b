package org.nuages.core.commands;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import picocli.CommandLine;

/** Hands the command line to picocli; the command's exit code is the process's. */
public class CommandLineApplication implements QuarkusApplication {

    @Inject
    @TopCommand
    NuagesCommand top;

    @Inject
    CommandLine.IFactory commands;

    @Override
    public int run(String... args) {
        return new CommandLine(top, commands).execute(args);
    }
}
