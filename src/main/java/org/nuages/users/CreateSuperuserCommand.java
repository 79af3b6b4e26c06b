package org.nuages.users;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.util.Locale;
import org.nuages.core.commands.ManagementCommand;
import org.nuages.core.database.WriteConflict;
import org.nuages.core.security.Argon2;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@Command(
        name = "createsuperuser",
        mixinStandardHelpOptions = true,
        description = "Makes an account that may do everything. Asks for what is not given.")
public class CreateSuperuserCommand implements ManagementCommand {

    private static final String PASSWORD = "SUPERUSER_PASSWORD";
    private static final int SHORTEST_PASSWORD = 8;

    private final Users users;

    @Spec
    CommandSpec spec;

    @Option(names = "--email", description = "The address to sign in with.")
    String email;

    @Option(names = "--first-name", defaultValue = "Admin", description = "Admin unless given.")
    String firstName;

    @Option(names = "--no-input", description = "Ask nothing: the password is in " + PASSWORD + ".")
    boolean noInput;

    CreateSuperuserCommand(Users users) {
        this.users = users;
    }

    @Override
    public Integer call() {
        var address = normal(email == null ? ask("E-mail address: ") : email);
        var password = noInput ? System.getenv(PASSWORD) : askSecret();
        var problem = problem(address, password);
        return problem == null ? create(address, password) : refuse(problem, 2);
    }

    private String ask(String question) {
        return noInput || System.console() == null ? "" : System.console().readLine(question);
    }

    private static String askSecret() {
        return System.console() == null
                ? System.getenv(PASSWORD)
                : new String(System.console().readPassword("Password: "));
    }

    private static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private static String problem(String address, String password) {
        if (!address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") || address.length() > 255) {
            return "Enter a valid email address.";
        }
        return password == null || password.length() < SHORTEST_PASSWORD
                ? "The password must contain at least %d characters.".formatted(SHORTEST_PASSWORD)
                : null;
    }

    private int create(String address, String password) {
        var user = User.superuser(address, firstName, Argon2.hash(password));
        return users.create(user)
                .map(made -> say("%s may do everything.".formatted(address)))
                .onFailure(failure -> WriteConflict.in(failure).isPresent())
                .recoverWithItem(() -> refuse("There is an account with this e-mail address already.", 1))
                .await()
                .indefinitely();
    }

    private int say(String message) {
        spec.commandLine().getOut().println(message);
        return 0;
    }

    private int refuse(String message, int exitCode) {
        spec.commandLine().getErr().println(message);
        return exitCode;
    }
}
