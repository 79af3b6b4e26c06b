package org.nuages.users;

import org.nuages.core.input.Fields;
import org.nuages.core.passwords.PasswordRules;

/**
 * A new password.
 *
 * @param oldPassword which only staff need not know, of others
 */
public record PasswordChange(String oldPassword, String password) {

    static PasswordChange ofOneself(Fields in) {
        return new PasswordChange(
                in.secret("old_password").most(PasswordRules.MOST).value(), newPassword(in));
    }

    static PasswordChange ofOther(Fields in) {
        return new PasswordChange(
                in.secret("old_password").most(PasswordRules.MOST).optional().value(), newPassword(in));
    }

    private static String newPassword(Fields in) {
        return in.secret("password").most(PasswordRules.MOST).value();
    }
}
