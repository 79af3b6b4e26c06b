package org.nuages.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.OptimisticLock;
import org.nuages.core.query.Timestamped;
import org.nuages.core.query.Uuid7;

/** Something for sale, once it is active and in stock. */
@Entity
@Table(name = "products")
public class Product extends Timestamped {

    @Schema(name = "ProductStatus")
    public enum Status {
        DRAFT,
        ACTIVE,
        ARCHIVED
    }

    @Id
    UUID id;

    @Column(nullable = false, length = 200)
    String name;

    @Column(nullable = false, length = 220, unique = true)
    String slug;

    @Column(nullable = false, columnDefinition = "text")
    String description = "";

    @Column(nullable = false, precision = 10, scale = 2)
    BigDecimal price;

    /** Every order takes from it; an editor of the product does not lose his edit to a sale. */
    @OptimisticLock(excluded = true)
    @Column(nullable = false)
    int stock;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Category category;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 8)
    Status status = Status.DRAFT;

    static Product blank() {
        var product = new Product();
        product.id = Uuid7.next();
        return product;
    }

    void archive() {
        status = Status.ARCHIVED;
    }
}
