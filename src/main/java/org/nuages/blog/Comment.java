package org.nuages.blog;

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

/** What somebody says to a post, or replies to a comment on it; to a reply nobody replies. */
@Entity
@Table(name = "comments")
public class Comment extends Timestamped implements Owned {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Post post;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    User user;

    @ManyToOne(fetch = FetchType.LAZY)
    Comment parent;

    @Column(nullable = false, columnDefinition = "text")
    String text;

    Long postId() {
        return Reference.keyOf(post, known -> known.id);
    }

    @Override
    public Long ownerId() {
        return Reference.keyOf(user, User::id);
    }
}
