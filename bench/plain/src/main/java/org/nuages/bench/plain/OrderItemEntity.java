package org.nuages.bench.plain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

@Entity
@Table(name = "order_items")
public class OrderItemEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    OrderEntity order;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id")
    ProductEntity product;

    @Column(name = "product_name")
    String productName;

    int quantity;

    @Column(name = "unit_price")
    BigDecimal unitPrice;

    static OrderItemEntity of(OrderEntity order, ProductEntity product, int quantity) {
        var item = new OrderItemEntity();
        item.order = order;
        item.product = product;
        item.productName = product.name;
        item.quantity = quantity;
        item.unitPrice = product.price;
        return item;
    }
}
