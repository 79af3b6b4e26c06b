package org.nuages.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.nuages.catalog.Product;
import org.nuages.core.query.Timestamped;

/** So many of a product in a cart. It costs what the product costs at present. */
@Entity
@Table(name = "cart_items")
class CartItem extends Timestamped {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Cart cart;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Product product;

    @Column(nullable = false)
    int quantity;
}
