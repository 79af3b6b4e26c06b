package org.nuages.catalog;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.nuages.core.callers.Caller;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Manager;
import org.nuages.core.query.Queries;
import org.nuages.core.query.Query;
import org.nuages.core.query.QuerySet;
import org.nuages.core.query.Slugs;

@Singleton
public class Products extends Manager<Product, UUID, Products.Rows> {

    private final Slugs slugs;

    Products(Queries queries, Slugs slugs) {
        super(Product.class, queries, Rows::new);
        this.slugs = slugs;
    }

    /** Query sets of products. */
    public static final class Rows extends QuerySet<Product, Rows> {

        private Rows(Query<Product> query) {
            super(query, Rows::new);
        }

        public Rows active() {
            return where(isActive());
        }

        public Rows available() {
            return where(isAvailable());
        }

        public Rows inCategory(String slug) {
            return where(field(Product_.category).to(Category_.slug).is(slug));
        }

        public Rows bySlug(String slug) {
            return where(field(Product_.slug).is(slug));
        }
    }

    public Rows active() {
        return all().active();
    }

    @Override
    protected Condition<Product> visible(Caller caller) {
        return isVisibleTo(caller);
    }

    @Override
    protected Uni<Void> complete(List<Product> made) {
        return slugs.give(made, Product_.slug, product -> product.name, (product, slug) -> product.slug = slug);
    }

    public static Condition<Product> isVisibleTo(Caller caller) {
        return caller.isStaff() ? Condition.always() : isActive();
    }

    static Condition<Product> isActive() {
        return field(Product_.status).is(Product.Status.ACTIVE);
    }

    static Condition<Product> inStock() {
        return field(Product_.stock).above(0);
    }

    static Condition<Product> isAvailable() {
        return isActive().and(inStock());
    }

    static Condition<Product> inTree(String slug) {
        return field(Product_.category)
                .isAtOrBelow(Category_.parent, field(Category_.slug).is(slug));
    }
}
