package org.nuages.tokens;

import org.nuages.core.input.Fields;
import org.nuages.core.passwords.PasswordRules;

/** An e-mail address and a password. */
public record Credentials(String email, String password) {

    static Credentials read(Fields in) {
        return new Credentials(
                in.text("email").value(),
                in.secret("password").most(PasswordRules.MOST).value());
    }
}
