package org.nuages.operations;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.openapi.ExampleFile;
import org.nuages.core.rest.ApiCollection;

/** What running the service adds to it: the collections of the root document. */
@Singleton
class Operations {

    @Produces
    @Singleton
    ApiCollection tasks() {
        return new ApiCollection("tasks", "/api/v1/tasks");
    }

    @Produces
    @Singleton
    ExampleFile examples() {
        return new ExampleFile("tasks");
    }
}
