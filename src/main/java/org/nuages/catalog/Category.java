package org.nuages.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.nuages.core.query.Timestamped;

/** A node of the tree that products hang in. */
@Entity
@Table(name = "categories")
public class Category extends Timestamped {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, length = 100)
    String name;

    @Column(nullable = false, length = 120, unique = true)
    String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    Category parent;
}
