package org.nuages.users;

import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.nuages.core.commands.ManagementCommand;
import org.nuages.core.passwords.PasswordHashes;
import org.nuages.core.passwords.PasswordRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@Command(
        name = "changepassword",
        mixinStandardHelpOptions = true,
        description = "Gives an account another password and ends all its tokens. Without a terminal the password is in"
                + " NEW_PASSWORD.")
public class ChangePasswordCommand implements ManagementCommand {

    private final NewPasswords changes;
    private final PasswordHashes hashes;
    private final PasswordRules rules;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "EMAIL", description = "The account's address.")
    String email;

    @Mixin
    NewPassword newPassword = new NewPassword("NEW_PASSWORD");

    ChangePasswordCommand(NewPasswords changes, PasswordHashes hashes, PasswordRules rules) {
        this.changes = changes;
        this.hashes = hashes;
        this.rules = rules;
    }

    @Override
    public Integer call() {
        var user = changes.find(email).await().indefinitely();
        if (user.isEmpty()) {
            return refuse(List.of("There is no account with this e-mail address."), 1);
        }
        var password = newPassword.read();
        var problems = newPassword.problems(password, user.get(), rules);
        if (!problems.isEmpty()) {
            return refuse(problems, 2);
        }
        var hash = hashes.hash(password);
        set(user.get().id, hash);
        spec.commandLine().getOut().printf("%s has a new password, and has to sign in again.%n", user.get().email);
        return 0;
    }

    /** A transaction belongs to a context, which a command has to make itself. */
    private void set(long id, String hash) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> changes.set(id, hash));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private int refuse(List<String> problems, int exitCode) {
        problems.forEach(spec.commandLine().getErr()::println);
        return exitCode;
    }
}
