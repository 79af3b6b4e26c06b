package org.nuages.users;

import org.nuages.core.input.Fields;

/** What staff may write of a user. */
public final class StaffUserInput {

    private StaffUserInput() {}

    static void read(Fields in, User user) {
        UserInput.read(in, user);
        readRights(in, user);
    }

    static void readRights(Fields in, User user) {
        in.flag("is_active").optional().into(user::setActive);
        in.flag("is_staff").optional().into(user::setStaff);
    }
}
