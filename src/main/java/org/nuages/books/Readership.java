package org.nuages.books;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.nuages.core.query.Assignment;
import org.nuages.users.PersonalData;
import org.nuages.users.User;
import org.nuages.users.User_;

/** Somebody's reviews go with him. The books that he has proposed are the library's, and stay without a name. */
@Singleton
class Readership implements PersonalData {

    private final Reviews reviews;
    private final Books books;

    Readership(Reviews reviews, Books books) {
        this.reviews = reviews;
        this.books = books;
    }

    @Override
    public Uni<Void> erase(long userId) {
        return reviews.all()
                .by(userId)
                .delete()
                .chain(() -> books.all()
                        .where(field(Book_.owner).to(User_.id).is(userId))
                        .update(List.of(Assignment.set(Book_.owner, (User) null))))
                .replaceWithVoid();
    }
}
