package org.nuages.core.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Schemas that no operation comes to, such as the half of an input that has no PATCH; in a client they would be dead code. */
final class Unreferenced {

    private final OpenAPI document;
    private final Map<String, Schema> schemas;
    private final Set<String> met = new HashSet<>();

    Unreferenced(OpenAPI document) {
        this.document = document;
        this.schemas = document.getComponents().getSchemas();
    }

    void drop() {
        document.getComponents().getResponses().values().forEach(response -> meet(response.getContent()));
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> {
                    operation.getParameters().forEach(parameter -> meet(parameter.getSchema()));
                    operation
                            .getResponses()
                            .getAPIResponses()
                            .values()
                            .forEach(response -> meet(response.getContent()));
                    if (operation.getRequestBody() != null) {
                        meet(operation.getRequestBody().getContent());
                    }
                });
        document.getComponents().getParameters().values().forEach(parameter -> meet(parameter.getSchema()));
        var kept = new LinkedHashMap<>(schemas);
        kept.keySet().retainAll(met);
        document.getComponents().setSchemas(kept);
    }

    private void meet(Content content) {
        if (content != null) {
            content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(this::meet);
        }
    }

    private void meet(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (met.add(name)) {
                meet(schemas.get(name));
            }
        }
        meet(schema.getItems());
        meet(schema.getAdditionalPropertiesSchema());
        Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(some -> some != null)
                .flatMap(Collection::stream)
                .forEach(this::meet);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::meet);
        }
    }
}
