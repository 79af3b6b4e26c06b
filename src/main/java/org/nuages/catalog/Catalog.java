package org.nuages.catalog;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.input.DescribedInput;
import org.nuages.core.openapi.ExampleFile;
import org.nuages.core.rest.ApiCollection;

/** What the catalog adds to the service: the collections of the root document, the inputs of the API document. */
@Singleton
class Catalog {

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

    @Produces
    @Singleton
    DescribedInput categoryInput() {
        return DescribedInput.of(CategoryInput.class, CategoryInput::read, new Category());
    }

    @Produces
    @Singleton
    DescribedInput productInput() {
        return DescribedInput.of(ProductInput.class, ProductInput::read, new Product());
    }

    @Produces
    @Singleton
    DescribedInput tagInput() {
        return DescribedInput.of(TagInput.class, TagInput::read, new Tag());
    }

    @Produces
    @Singleton
    ExampleFile examples() {
        return new ExampleFile("catalog");
    }
}
