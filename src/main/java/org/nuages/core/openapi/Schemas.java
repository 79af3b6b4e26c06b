package org.nuages.core.openapi;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.nuages.core.input.DescribedInput;
import org.nuages.core.input.Description;
import org.nuages.core.query.Names;

/** The schemas as JSON has them: names in snake_case, money as text, constants in lower case, inputs as they are read. */
@Singleton
@Unremovable
class Schemas {

    /** Before an input's name: the same for PATCH, where everything may be left out. */
    static final String PARTIAL = "Partial";

    private static final String REF = "#/components/schemas/";

    private final List<DescribedInput> inputs;

    Schemas(@All List<DescribedInput> inputs) {
        this.inputs = inputs;
    }

    void complete(OpenAPI document) {
        var schemas = new LinkedHashMap<String, Schema>();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (isOurs(name)) {
                schemas.put(name, asJson(schema));
            }
        });
        for (var input : inputs) {
            schemas.put(input.name(), object(input.parts()));
            schemas.put(PARTIAL + input.name(), object(input.parts()).required(List.of()));
        }
        schemas.put("Error", ErrorSchema.create());
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
        }
        return schema;
    }

    static Schema reference(String name) {
        return OASFactory.createSchema().ref(REF + name);
    }

    static Schema array(Schema element) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(element);
    }

    static Schema object(String name, Schema only) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty(name, only)
                .addRequired(name);
    }

    private static Schema object(List<Description> parts) {
        var object = OASFactory.createSchema().addType(SchemaType.OBJECT);
        object.setProperties(parts.stream()
                .collect(
                        Collectors.toMap(Description::name, Schemas::schema, (one, other) -> one, LinkedHashMap::new)));
        object.setRequired(parts.stream()
                .filter(Description::required)
                .map(Description::name)
                .toList());
        return object;
    }

    private static Schema schema(Description part) {
        var schema = OASFactory.createSchema().addType(type(part.type()));
        if (part.nullable()) {
            schema.addType(SchemaType.NULL);
        }
        schema.setFormat(part.format());
        schema.setDefaultValue(jsonDefault(part.otherwise()));
        if (!part.choices().isEmpty()) {
            schema.setEnumeration(List.copyOf(part.choices()));
        }
        limit(schema, part);
        return part.parts().isEmpty() ? schema : object(part.parts());
    }

    private static void limit(Schema schema, Description part) {
        if (part.element() != null) {
            schema.setItems(schema(part.element()));
            schema.setMinItems(part.least() == null ? null : part.least().intValue());
            schema.setMaxItems(part.most());
        } else {
            schema.setMaxLength(part.most());
            schema.setMinimum(part.least());
            schema.setMaximum(part.greatest());
        }
    }

    private static Object jsonDefault(Object value) {
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value;
    }

    private static SchemaType type(String name) {
        return SchemaType.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
