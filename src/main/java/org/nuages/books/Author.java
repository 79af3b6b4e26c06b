package org.nuages.books;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.nuages.core.query.Timestamped;

/** Who writes books; no account. */
@Entity
@Table(name = "authors")
public class Author extends Timestamped {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, length = 200)
    String name;

    @Column(length = 255)
    String email;

    @Column(nullable = false, columnDefinition = "text")
    String bio = "";
}
