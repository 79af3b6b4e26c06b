package org.nuages.core.openapi;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** From the scanned document to the one that clients are made from. */
@Singleton
@Unremovable
class Completion {

    private final Schemas schemas;
    private final Operations operations;
    private final ErrorResponses errors;

    Completion(Schemas schemas, Operations operations, ErrorResponses errors) {
        this.schemas = schemas;
        this.operations = operations;
        this.errors = errors;
    }

    void complete(OpenAPI document) {
        var components = document.getComponents();
        var aliases = new Aliases(components.getSchemas());
        schemas.complete(document, aliases);
        SharedParameters.declare(components);
        Headers.declare(components);
        SecuritySchemes.declare(components);
        errors.declare(components);
        operations.complete(document, aliases);
        document.setServers(List.of(OASFactory.createServer().url("/").description("Where this document comes from.")));
        new Unreferenced(document).drop();
    }
}
