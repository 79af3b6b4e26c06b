package org.nuages.users;

import org.nuages.core.input.Fields;
import org.nuages.core.passwords.PasswordRules;

/** The caller's own password, by which he shows that it is he. */
public record OwnPassword(String password) {

    static OwnPassword read(Fields in) {
        return new OwnPassword(in.secret("password").most(PasswordRules.MOST).value());
    }
}
