package org.nuages.users;

import jakarta.inject.Singleton;
import org.nuages.core.input.Fields;
import org.nuages.core.passwords.PasswordRules;

/** What makes a new account. Its password is hashed afterwards, see {@link Registration}. */
@Singleton
public class NewUserInput {

    private final PasswordRules rules;

    NewUserInput(PasswordRules rules) {
        this.rules = rules;
    }

    void read(Fields in, User user) {
        var about = UserInput.about(in, user);
        var password = in.secret("password").most(PasswordRules.MOST).into(secret -> user.plainPassword = secret);
        var again = in.secret("password_confirm").most(PasswordRules.MOST).value();
        if (password == null) {
            return;
        }
        rules.problems(password, about).forEach(problem -> in.refuse("password", problem));
        if (again != null && !again.equals(password)) {
            in.refuse("password_confirm", "The two password fields didn't match.");
        }
    }

    void readForStaff(Fields in, User user) {
        read(in, user);
        StaffUserInput.readRights(in, user);
    }
}
