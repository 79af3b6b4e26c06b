package org.nuages.books;

import java.time.Instant;
import org.nuages.core.query.Columns;
import org.nuages.users.UserRef;

/** A review, in a list and by itself. */
public record ReviewView(Long id, UserRef user, Integer rating, String text, Instant createdAt, Instant updatedAt) {

    static ReviewView read(Columns<Review> row) {
        return new ReviewView(
                row.get(Review_.id),
                row.one(Review_.user, UserRef::read),
                row.get(Review_.rating),
                row.get(Review_.text),
                row.get(Review_.createdAt),
                row.get(Review_.updatedAt));
    }
}
