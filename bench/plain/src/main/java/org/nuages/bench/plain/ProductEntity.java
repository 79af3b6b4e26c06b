package org.nuages.bench.plain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;

/** What an order takes from a product. As in the service, stock is not a part of its version. */
@Entity
@Table(name = "products")
@DynamicUpdate
public class ProductEntity {

    @Id
    UUID id;

    String name;

    BigDecimal price;

    @OptimisticLock(excluded = true)
    int stock;

    String status;

    @Version
    long version;

    void take(int quantity) {
        if (!status.equals("ACTIVE") || stock < quantity) {
            throw new IllegalStateException("The load orders what is there");
        }
        stock -= quantity;
    }
}
