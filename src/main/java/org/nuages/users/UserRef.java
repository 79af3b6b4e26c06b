package org.nuages.users;

import org.nuages.core.query.Columns;

/** A user as he stands inside what is his. */
public record UserRef(Long id, String fullName) {

    public static UserRef read(Columns<User> row) {
        return new UserRef(row.get(User_.id), row.get("full_name", Users::fullName));
    }
}
