package org.nuages.books;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.OptimisticLock;
import org.nuages.catalog.Tag;
import org.nuages.core.callers.Owned;
import org.nuages.core.errors.ApiException;
import org.nuages.core.query.Reference;
import org.nuages.core.query.Timestamped;
import org.nuages.users.User;

/** A book, for everybody to see once it is published. It belongs to whoever has entered it. */
@Entity
@Table(name = "books")
public class Book extends Timestamped implements Owned {

    @Schema(name = "BookStatus")
    public enum Status {
        DRAFT,
        PUBLISHED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, length = 200)
    String title;

    @Column(nullable = false, length = 17, unique = true)
    String isbn;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Author author;

    @ManyToOne(fetch = FetchType.LAZY)
    User owner;

    /** What we think of it, not its readers. */
    @Column(precision = 3, scale = 2)
    BigDecimal rating;

    @Column(nullable = false)
    int sales;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 9)
    Status status = Status.DRAFT;

    LocalDate publishedDate;

    /** Its reviews' figures are the database's to keep (ADR 12); a review is no edit of the book. */
    @OptimisticLock(excluded = true)
    @Column(nullable = false, updatable = false)
    int reviewsCount;

    @OptimisticLock(excluded = true)
    @Column(nullable = false, updatable = false)
    long reviewsTotal;

    @OptimisticLock(excluded = true)
    @Column(precision = 3, scale = 2, updatable = false)
    BigDecimal reviewRating;

    /** Null: as they are. */
    @Transient
    List<Tag> tags;

    void publish() {
        if (status == Status.PUBLISHED) {
            throw ApiException.conflict("status", "This book is already published.");
        }
        status = Status.PUBLISHED;
        if (publishedDate == null) {
            publishedDate = LocalDate.now(ZoneOffset.UTC);
        }
    }

    @Override
    public Long ownerId() {
        return Reference.keyOf(owner, User::id);
    }
}
