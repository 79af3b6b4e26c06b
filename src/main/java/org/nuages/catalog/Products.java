package org.nuages.catalog;

import static org.nuages.core.query.Field.field;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Manager;
import org.nuages.core.query.Queries;
import org.nuages.core.query.QuerySet;
import org.nuages.core.security.Caller;

@Singleton
public class Products extends Manager<Product, UUID> {

    Products(Queries queries) {
        super(Product.class, queries);
    }

    public QuerySet<Product> active() {
        return all().where(field(Product_.status).is(Product.Status.ACTIVE));
    }

    public QuerySet<Product> available() {
        return active().where(inStock());
    }

    public QuerySet<Product> visibleTo(Caller caller) {
        return caller.isStaff() ? all() : active();
    }

    static Condition<Product> inStock() {
        return field(Product_.stock).above(0);
    }

    static Condition<Product> isAvailable() {
        return field(Product_.status).is(Product.Status.ACTIVE).and(inStock());
    }

    static Condition<Product> inTree(String slug) {
        return field(Product_.category)
                .isAtOrBelow(Category_.parent, field(Category_.slug).is(slug));
    }
}
