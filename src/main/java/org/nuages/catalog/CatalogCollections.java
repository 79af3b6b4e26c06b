package org.nuages.catalog;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.rest.ApiCollection;

@Singleton
class CatalogCollections {

    @Produces
    @Singleton
    ApiCollection categories() {
        return new ApiCollection("categories", "/api/v1/categories");
    }

    @Produces
    @Singleton
    ApiCollection products() {
        return new ApiCollection("products", "/api/v1/products");
    }

    @Produces
    @Singleton
    ApiCollection tags() {
        return new ApiCollection("tags", "/api/v1/tags");
    }
}
