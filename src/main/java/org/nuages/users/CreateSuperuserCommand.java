package org.nuages.users;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nuages.core.commands.ManagementCommand;
import org.nuages.core.database.WriteConflict;
import org.nuages.core.passwords.PasswordHashes;
import org.nuages.core.passwords.PasswordRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@Command(
        name = "createsuperuser",
        mixinStandardHelpOptions = true,
        description = "Makes an account that may do everything. Asks for what is not given; without a terminal the"
                + " password is in SUPERUSER_PASSWORD.")
public class CreateSuperuserCommand implements ManagementCommand {

    private final Users users;
    private final PasswordHashes hashes;
    private final PasswordRules rules;

    @Spec
    CommandSpec spec;

    @Option(names = "--email", description = "The address to sign in with.")
    String email;

    @Option(names = "--first-name", defaultValue = "Admin", description = "Admin unless given.")
    String firstName;

    @Mixin
    NewPassword newPassword = new NewPassword("SUPERUSER_PASSWORD");

    CreateSuperuserCommand(Users users, PasswordHashes hashes, PasswordRules rules) {
        this.users = users;
        this.hashes = hashes;
        this.rules = rules;
    }

    @Override
    public Integer call() {
        var user = User.superuser(normal(email == null ? ask("E-mail address: ") : email), firstName);
        var password = newPassword.read();
        var problems = new ArrayList<String>();
        if (!user.email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") || user.email.length() > 255) {
            problems.add("Enter a valid email address.");
        }
        problems.addAll(newPassword.problems(password, user, rules));
        return problems.isEmpty() ? create(user, password) : refuse(problems, 2);
    }

    private String ask(String question) {
        return newPassword.noInput || System.console() == null
                ? ""
                : System.console().readLine(question);
    }

    private static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private int create(User user, String password) {
        user.password = hashes.hash(password);
        return users.create(user)
                .map(made -> say("%s may do everything.".formatted(user.email)))
                .onFailure(failure -> WriteConflict.in(failure).isPresent())
                .recoverWithItem(() -> refuse(List.of("There is an account with this e-mail address already."), 1))
                .await()
                .indefinitely();
    }

    private int say(String message) {
        spec.commandLine().getOut().println(message);
        return 0;
    }

    private int refuse(List<String> problems, int exitCode) {
        problems.forEach(spec.commandLine().getErr()::println);
        return exitCode;
    }
}
