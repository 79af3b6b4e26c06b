package org.nuages.users;

import java.util.List;
import org.nuages.core.passwords.PasswordRules;
import picocli.CommandLine.Option;

/** How the commands ask for a new password: twice on a terminal, else in the environment. */
final class NewPassword {

    private final String variable;

    @Option(names = "--no-input", description = "Ask nothing: the password is in the environment.")
    boolean noInput;

    @Option(names = "--no-validate", description = "Take a password that breaks the rules.")
    boolean anyPassword;

    NewPassword(String variable) {
        this.variable = variable;
    }

    /** Null where there is none. */
    String read() {
        if (noInput || System.console() == null) {
            return System.getenv(variable);
        }
        var password = new String(System.console().readPassword("Password: "));
        var again = new String(System.console().readPassword("Password (again): "));
        return password.equals(again) ? password : null;
    }

    List<String> problems(String password, User user, PasswordRules rules) {
        if (password == null || password.isBlank()) {
            return List.of("The password is missing, or was not typed the same twice (without a terminal it is in %s)."
                    .formatted(variable));
        }
        return anyPassword ? List.of() : rules.problems(password, user.personal());
    }
}
