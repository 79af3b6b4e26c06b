package org.nuages.users;

import static org.nuages.core.query.Field.field;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;

/** What somebody tells of himself, inside his account. */
public record ProfileView(
        String bio,
        String website,
        String location,
        @Schema(nullable = true) LocalDate birthDate) {

    static ProfileView read(Columns<User> row) {
        return new ProfileView(
                row.get("profile.bio", () -> field(User_.bio)),
                row.get("profile.website", () -> field(User_.website)),
                row.get("profile.location", () -> field(User_.location)),
                row.get("profile.birth_date", () -> field(User_.birthDate)));
    }
}
