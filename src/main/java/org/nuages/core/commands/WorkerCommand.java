package org.nuages.core.commands;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Dependent
@Unremovable
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        description = "Works on tasks, in a process of its own, until it is told to stop.")
public class WorkerCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Quarkus.waitForExit();
        return 0;
    }
}
