package org.nuages.orders;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.nuages.core.query.Timestamped;
import org.nuages.users.User;

/** What a user means to buy; there from the first item on, one a user. Whoever changes an item holds the lock on this row. */
@Entity
@Table(name = "carts")
class Cart extends Timestamped {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    User user;
}
