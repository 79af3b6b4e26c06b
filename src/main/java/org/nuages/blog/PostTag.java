package org.nuages.blog;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.nuages.catalog.Tag;

/** That a post has a tag. */
@Entity
@Table(name = "post_tags")
class PostTag {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Post post;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Tag tag;
}
