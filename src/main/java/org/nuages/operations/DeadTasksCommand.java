package org.nuages.operations;

import static org.nuages.core.query.Field.field;

import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.nuages.core.commands.ManagementCommand;
import org.nuages.core.query.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@Command(
        name = "dead_tasks",
        mixinStandardHelpOptions = true,
        description = "Lists the tasks that have failed at every attempt, or gives them all attempts again.")
public class DeadTasksCommand implements ManagementCommand {

    private static final int SHOWN = 1_000;

    private final QueuedTasks tasks;
    private final Shape<QueuedTask, TaskView> shape = Shape.of(TaskView::read);

    @Option(names = "--rerun", description = "Run them again instead of listing them.")
    boolean isRerun;

    @Option(names = "--name", paramLabel = "<name>", description = "Only those of this name.")
    String name;

    @Spec
    CommandSpec spec;

    DeadTasksCommand(QueuedTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Integer call() {
        var chosen = name == null
                ? tasks.all().dead()
                : tasks.all().dead().where(field(QueuedTask_.name).is(name));
        (isRerun ? rerun(chosen) : list(chosen)).await().indefinitely();
        return 0;
    }

    private Uni<Void> rerun(QueuedTasks.Rows chosen) {
        return chosen.runAgain()
                .invoke(count -> say("%d tasks are run again.", count))
                .replaceWithVoid();
    }

    private Uni<Void> list(QueuedTasks.Rows chosen) {
        return chosen.first(shape, SHOWN).invoke(this::show).replaceWithVoid();
    }

    private void show(List<TaskView> found) {
        found.forEach(task -> say(
                "%d %s, %d attempts, %s: %s",
                task.id(), task.name(), task.attempts(), task.finishedAt(), firstLine(task.lastError())));
        say("%d dead tasks.", found.size());
    }

    private static String firstLine(String error) {
        return error == null ? "" : error.lines().findFirst().orElse("");
    }

    private void say(String text, Object... values) {
        spec.commandLine().getOut().println(text.formatted(values));
    }
}
