package org.nuages.core.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The document's schemas, each compiled once. Objects are closed here though the document leaves them open: clients have to
 * bear with properties that a later release adds, but this release has none that its document does not know.
 */
final class CompiledSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();
    private final JsonNode named;

    /**
     * @param named the schemas that others refer to
     */
    CompiledSchemas(JsonNode named) {
        this.named = closed(referringToDefinitions(named));
    }

    /** The same schemas for who has asked for some of the properties only. */
    CompiledSchemas withoutRequired() {
        var relaxed = named.deepCopy();
        relaxed.findParents("required").stream()
                .filter(parent -> parent.get("required").isArray())
                .forEach(parent -> ((ObjectNode) parent).remove("required"));
        return new CompiledSchemas(relaxed);
    }

    List<Error> errors(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value);
    }

    private Schema compile(JsonNode schema) {
        var root = (ObjectNode) closed(referringToDefinitions(schema));
        root.set("$defs", named);
        return registry.getSchema(root);
    }

    /** Where JSON Schema by itself has what OpenAPI has among its components. */
    private static JsonNode referringToDefinitions(JsonNode schema) {
        try {
            return JSON.readTree(schema.toString().replace("\"#/components/schemas/", "\"#/$defs/"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object && isOpen(object)) {
            object.set("additionalProperties", JsonNodeFactory.instance.booleanNode(false));
        }
        node.forEach(CompiledSchemas::closed);
        return node;
    }

    private static boolean isOpen(ObjectNode node) {
        return node.path("type").asText().equals("object") && !node.has("additionalProperties");
    }
}
