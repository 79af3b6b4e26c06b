package org.nuages.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.nuages.catalog.Product;

/** So many of a product in an order, under the name and at the price of that moment. */
@Entity
@Table(name = "order_items")
class OrderItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Order order;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Product product;

    @Column(nullable = false, length = 200)
    String productName;

    @Column(nullable = false)
    int quantity;

    @Column(nullable = false, precision = 10, scale = 2)
    BigDecimal unitPrice;
}
