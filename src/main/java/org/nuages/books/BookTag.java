package org.nuages.books;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.nuages.catalog.Tag;

/** That a book has a tag. */
@Entity
@Table(name = "book_tags")
public class BookTag {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Book book;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Tag tag;
}
