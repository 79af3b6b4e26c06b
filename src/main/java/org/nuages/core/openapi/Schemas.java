package org.nuages.core.openapi;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.nuages.core.input.DescribedInput;
import org.nuages.core.query.Names;

/** The schemas as JSON has them: names in snake_case, money as text, constants in lower case, inputs as they are read. */
@Singleton
class Schemas {

    /** Before an input's name: the same for PATCH, where everything may be left out. */
    static final String PARTIAL = "Partial";

    private static final String REF = "#/components/schemas/";
    private static final String DECIMAL = "^-?[0-9]+\\.[0-9]{2}$";

    private final List<DescribedInput> inputs;

    Schemas(@All List<DescribedInput> inputs) {
        this.inputs = inputs;
    }

    void complete(OpenAPI document, Aliases aliases) {
        var schemas = new LinkedHashMap<String, Schema>();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (isOurs(name) && !aliases.has(name)) {
                schemas.put(name, asJson(aliases.writtenOut(schema)));
            }
        });
        InputSchemas.add(inputs, schemas);
        ErrorSchema.add(schemas);
        document.getComponents().setSchemas(schemas);
    }

    /** Wrappers of answers and bodies are not in the JSON. */
    private static boolean isOurs(String name) {
        return !name.matches("(Body|Detail|ListAnswer|BulkChange|Json)[A-Z].*") && !name.equals("JsonNode");
    }

    private static Schema asJson(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .<Object>map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
        if (schema.getProperties() != null) {
            schema.setProperties(properties(schema.getProperties()));
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        }
        return schema;
    }

    private static Map<String, Schema> properties(Map<String, Schema> scanned) {
        var named = new LinkedHashMap<String, Schema>();
        scanned.forEach((name, schema) -> named.put(Names.snake(name), asText(schema)));
        return named;
    }

    /** Decimals are text in our JSON. */
    private static Schema asText(Schema schema) {
        if (schema.getType() != null && schema.getType().contains(SchemaType.NUMBER)) {
            schema.setType(schema.getType().stream()
                    .map(type -> type == SchemaType.NUMBER ? SchemaType.STRING : type)
                    .toList());
            schema.setFormat("decimal");
            schema.setPattern(DECIMAL);
        }
        return schema;
    }

    static Schema reference(String name) {
        return OASFactory.createSchema().ref(REF + name);
    }

    static Schema array(Schema element) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(element);
    }
}
