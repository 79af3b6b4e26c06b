package org.nuages.catalog;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.rest.ApiCollection;

@Singleton
class CatalogCollections {

    @Produces
    @Singleton
    ApiCollection products() {
        return new ApiCollection("products", "/api/v1/products");
    }
}
