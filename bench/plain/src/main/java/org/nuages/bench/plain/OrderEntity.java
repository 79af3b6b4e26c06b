package org.nuages.bench.plain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "orders")
public class OrderEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "user_id")
    long userId;

    @Column(name = "total_amount")
    BigDecimal totalAmount = BigDecimal.ZERO;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    List<OrderItemEntity> items = new ArrayList<>();

    void add(ProductEntity product, int quantity) {
        product.take(quantity);
        items.add(OrderItemEntity.of(this, product, quantity));
        totalAmount = totalAmount.add(product.price.multiply(BigDecimal.valueOf(quantity)));
    }
}
