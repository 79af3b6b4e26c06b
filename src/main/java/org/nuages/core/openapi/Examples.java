package org.nuages.core.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What goes in and comes out, in the words of the features; pages, arrays and inputs of PATCH are made of them. */
@Singleton
class Examples {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Map<String, Object> values = new HashMap<>();

    Examples(@All List<ExampleFile> files) {
        files.forEach(this::read);
        read(new ExampleFile("core"));
    }

    private void read(ExampleFile file) {
        try (var content = file.open()) {
            values.putAll(new ObjectMapper().readValue(content, OBJECT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param operation that answers it, or empty
     */
    MediaType of(Schema schema, String operation) {
        return OASFactory.createMediaType().schema(schema).example(value(schema, operation));
    }

    MediaType ofPage(String page, String view) {
        var example = new LinkedHashMap<String, Object>();
        example.put("count", 1);
        example.put("next", null);
        example.put("previous", null);
        example.put("page_size", 50);
        example.put("results", List.of(named(view)));
        return OASFactory.createMediaType().schema(Schemas.reference(page)).example(example);
    }

    private Object value(Schema schema, String operation) {
        if (values.containsKey(operation)) {
            return values.get(operation);
        }
        if (schema.getItems() != null) {
            return List.of(value(schema.getItems(), ""));
        }
        return schema.getRef() == null
                ? null
                : named(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
    }

    /** Of a PATCH, the first part of the whole input. */
    private Object named(String schema) {
        if (!schema.startsWith(Schemas.PARTIAL) || values.containsKey(schema)) {
            return values.get(schema);
        }
        var whole = (Map<?, ?>) values.get(schema.substring(Schemas.PARTIAL.length()));
        var first = whole.entrySet().iterator().next();
        return Map.of(first.getKey(), first.getValue());
    }

    /** By their codes. */
    @SuppressWarnings("unchecked")
    Map<String, Map<String, Object>> ofError(String response) {
        var examples = new LinkedHashMap<String, Map<String, Object>>();
        for (var content : (List<Map<String, Object>>) values.get(response)) {
            examples.put((String) content.get("code"), Map.of("error", content));
        }
        return examples;
    }
}
