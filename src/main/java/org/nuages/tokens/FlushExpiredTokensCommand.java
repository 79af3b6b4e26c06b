package org.nuages.tokens;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import org.nuages.core.commands.ManagementCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@Command(
        name = "flush_expired_tokens",
        mixinStandardHelpOptions = true,
        description =
                "Removes what is kept of tokens that have expired. Processes that work on tasks do so every hour.")
public class FlushExpiredTokensCommand implements ManagementCommand {

    private final ExpiredTokens expired;

    @Spec
    CommandSpec spec;

    FlushExpiredTokensCommand(ExpiredTokens expired) {
        this.expired = expired;
    }

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .printf("%d rows removed.%n", expired.flush().await().indefinitely());
        return 0;
    }
}
