package org.nuages.catalog;

import static org.nuages.core.query.Field.field;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuages.core.listing.Listing;
import org.nuages.core.query.Field;

@Singleton
class ProductListing {

    @Produces
    @Singleton
    Listing<Product, ProductView> products() {
        return Listing.of(Product.class, ProductView.class, ProductView::read)
                .filter("status", field(Product_.status))
                .filter("category", field(Product_.category).to(Category_.slug))
                .help("A category's slug.")
                .filter("category_tree", Products::inTree)
                .help("A category's slug: products in it or anywhere below it.")
                .range(Product_.price)
                .range(Product_.createdAt)
                .flag("in_stock", Products.inStock())
                .search(Product_.name, Product_.description)
                .order(Product_.price, Product_.createdAt, Product_.name)
                .by(Field.<Product, Instant>field(Product_.createdAt).descending());
    }
}
