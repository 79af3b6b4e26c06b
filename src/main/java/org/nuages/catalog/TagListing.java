package org.nuages.catalog;

import static org.nuages.core.query.Field.field;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.listing.Listing;

@Singleton
class TagListing {

    @Produces
    @Singleton
    Listing<Tag, TagView> tags() {
        return Listing.of(Tag.class, TagView.class, TagView::read)
                .search(Tag_.name)
                .order(Tag_.name)
                .by(field(Tag_.name).ascending());
    }
}
