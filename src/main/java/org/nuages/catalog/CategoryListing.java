package org.nuages.catalog;

import static org.nuages.core.query.Field.field;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.listing.Listing;

@Singleton
class CategoryListing {

    @Produces
    @Singleton
    Listing<Category, CategoryView> categories() {
        return Listing.of(Category.class, CategoryView.class, CategoryView::read)
                .filter("parent", field(Category_.parent).to(Category_.id))
                .help("The id of the category directly above.")
                .search(Category_.name)
                .order(Category_.name)
                .by(field(Category_.name).ascending());
    }
}
