package org.nuages.books;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.nuages.core.callers.Owned;
import org.nuages.core.query.Reference;
import org.nuages.core.query.Timestamped;
import org.nuages.users.User;

/** What a user thinks of a book, once for each of both. */
@Entity
@Table(name = "reviews")
public class Review extends Timestamped implements Owned {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Book book;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    User user;

    @Column(nullable = false)
    int rating;

    @Column(nullable = false, columnDefinition = "text")
    String text = "";

    Long bookId() {
        return Reference.keyOf(book, known -> known.id);
    }

    @Override
    public Long ownerId() {
        return Reference.keyOf(user, User::id);
    }
}
