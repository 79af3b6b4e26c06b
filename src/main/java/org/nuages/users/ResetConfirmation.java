package org.nuages.users;

import org.nuages.core.input.Fields;
import org.nuages.core.passwords.PasswordRules;

/** The token of a mail, and the new password. */
public record ResetConfirmation(String token, String password) {

    static ResetConfirmation read(Fields in) {
        return new ResetConfirmation(
                in.text("token").value(),
                in.secret("password").most(PasswordRules.MOST).value());
    }
}
