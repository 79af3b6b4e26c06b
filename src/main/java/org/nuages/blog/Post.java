package org.nuages.blog;

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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.catalog.Tag;
import org.nuages.core.callers.Owned;
import org.nuages.core.errors.ApiException;
import org.nuages.core.query.Reference;
import org.nuages.core.query.Timestamped;
import org.nuages.users.User;

/** An article: its author's alone until it is published. */
@Entity
@Table(name = "posts")
public class Post extends Timestamped implements Owned {

    @Schema(name = "PostStatus")
    public enum Status {
        DRAFT,
        PUBLISHED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, length = 200)
    String title;

    @Column(nullable = false, length = 220, unique = true)
    String slug;

    @Column(nullable = false, columnDefinition = "text")
    String content = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    User author;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 9)
    Status status = Status.DRAFT;

    /** Null for a draft. */
    Instant publishedAt;

    /** What it shall have; null where it keeps those that it has. */
    @Transient
    List<Tag> tags;

    void publish() {
        if (status == Status.PUBLISHED) {
            throw ApiException.conflict("status", "This post is published already.");
        }
        status = Status.PUBLISHED;
        publishedAt = Instant.now();
    }

    @Override
    public Long ownerId() {
        return Reference.keyOf(author, User::id);
    }
}
