package org.nuages.core.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.nuages.core.input.DescribedInput;
import org.nuages.core.input.Description;

/** Inputs as their {@code read} functions read them, whole or in parts, as PATCH takes them. Each object in them has a name. */
final class InputSchemas {

    private final List<DescribedInput> inputs;
    private final Constants constants;
    private final Map<String, Schema> schemas;
    private final boolean isWhole;

    private InputSchemas(
            List<DescribedInput> inputs, Constants constants, Map<String, Schema> schemas, boolean isWhole) {
        this.inputs = inputs;
        this.constants = constants;
        this.schemas = schemas;
        this.isWhole = isWhole;
    }

    static void add(List<DescribedInput> inputs, Map<String, Schema> schemas) {
        var constants = Constants.of(schemas);
        for (var isWhole : List.of(true, false)) {
            var made = new InputSchemas(inputs, constants, schemas, isWhole);
            inputs.forEach(input -> made.object(input.name(), input.parts()));
        }
    }

    private Schema object(String name, List<Description> parts) {
        var known = (isWhole ? "" : Schemas.PARTIAL) + name;
        if (!schemas.containsKey(known)) {
            schemas.put(known, OASFactory.createSchema());
            fill(schemas.get(known), parts);
        }
        return Schemas.reference(known);
    }

    private void fill(Schema object, List<Description> parts) {
        object.addType(SchemaType.OBJECT);
        object.setProperties(parts.stream()
                .collect(Collectors.toMap(
                        Description::name,
                        part -> schema(part, part.name()),
                        (one, other) -> one,
                        LinkedHashMap::new)));
        object.setRequired(parts.stream()
                .filter(part -> part.required() && isWhole)
                .map(Description::name)
                .toList());
    }

    /**
     * @param name of the part, or of the array whose element it is
     */
    private Schema schema(Description part, String name) {
        if (!part.parts().isEmpty()) {
            return object(nameOf(part, name), part.parts());
        }
        if (!part.choices().isEmpty()) {
            return withDefault(constants.named(part.choices()), part);
        }
        var schema = OASFactory.createSchema().addType(type(part.type()));
        if (part.nullable()) {
            schema.addType(SchemaType.NULL);
        }
        schema.setFormat(part.format());
        schema.setPattern(part.pattern());
        schema.setDescription(part.help());
        limit(schema, part, name);
        return withDefault(schema, part);
    }

    /** An input that stands by itself too has its name everywhere; any other object is called after its part. */
    private String nameOf(Description part, String name) {
        return inputs.stream()
                .filter(input -> input.parts().equals(part.parts()))
                .map(DescribedInput::name)
                .findFirst()
                .orElseGet(() -> Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input");
    }

    /** Left out of a PATCH, a part stays as it is. */
    private Schema withDefault(Schema schema, Description part) {
        if (isWhole) {
            schema.setDefaultValue(jsonDefault(part.otherwise()));
        }
        return schema;
    }

    private void limit(Schema schema, Description part, String name) {
        if (part.element() != null) {
            schema.setItems(schema(part.element(), name));
            schema.setMinItems(whole(part.least()));
            schema.setMaxItems(part.most());
        } else if (part.pattern() != null) {
            schema.setDescription(bounds(part));
        } else if (part.type().equals("string")) {
            schema.setMinLength(whole(part.least()));
            schema.setMaxLength(part.most());
        } else {
            schema.setMinimum(part.least());
            schema.setMaximum(part.greatest());
        }
    }

    /** Of a number that is written as text, which JSON Schema has no words for. */
    private static String bounds(Description part) {
        var bounds = Stream.of(bound("at least ", part.least()), bound("at most ", part.greatest()))
                .filter(bound -> !bound.isEmpty())
                .toList();
        return Stream.concat(Stream.of("A decimal number, as text"), bounds.stream())
                .collect(Collectors.joining(", ", "", "."));
    }

    private static String bound(String words, BigDecimal value) {
        return value == null ? "" : words + value;
    }

    private static Integer whole(BigDecimal number) {
        return number == null ? null : number.intValue();
    }

    private static Object jsonDefault(Object value) {
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value;
    }

    private static SchemaType type(String name) {
        return SchemaType.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
