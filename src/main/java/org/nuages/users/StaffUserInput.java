package org.nuages.users;

import org.nuages.core.input.Fields;

/** What staff may write of a user. */
public final class StaffUserInput {

    private static final String FOR_STAFF = "Only staff may write it; of anybody else it is not read.";

    private StaffUserInput() {}

    static void read(Fields in, User user) {
        UserInput.read(in, user);
        readRights(in, user);
    }

    static void readRights(Fields in, User user) {
        in.flag("is_active").help(FOR_STAFF).optional().into(user::setActive);
        in.flag("is_staff").help(FOR_STAFF).optional().into(user::setStaff);
    }
}
