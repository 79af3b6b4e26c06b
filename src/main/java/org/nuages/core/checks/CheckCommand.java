package org.nuages.core.checks;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.nuages.core.commands.ManagementCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Looks for what will go wrong: one line a finding. Ends with 1 when there are any, and with 2 when"
                        + " settings are missing or malformed.")
public class CheckCommand implements ManagementCommand {

    private final List<Check> checks;

    @Spec
    CommandSpec spec;

    @Option(names = "--deploy", description = "Also for what is unsafe where the world can reach the service.")
    boolean deploy;

    CheckCommand(@All List<Check> checks) {
        this.checks = checks;
    }

    @Override
    public Integer call() {
        var findings = checks.stream()
                .filter(check -> deploy || !check.isForDeployment())
                .flatMap(check -> check.findings().await().indefinitely().stream())
                .sorted()
                .toList();
        var out = spec.commandLine().getOut();
        findings.forEach(out::println);
        out.println(findings.isEmpty() ? "Nothing to complain of." : findings.size() + " to mend.");
        return findings.isEmpty() ? 0 : 1;
    }
}
