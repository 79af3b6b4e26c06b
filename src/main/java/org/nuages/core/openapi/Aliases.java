package org.nuages.core.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The scan gives a name to every instant, day and UUID. In a client it would be a class; the document writes out what it is. */
final class Aliases {

    private final Map<String, String> formats;

    Aliases(Map<String, Schema> scanned) {
        formats = scanned.entrySet().stream()
                .filter(entry -> isAlias(entry.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFormat()));
    }

    private static boolean isAlias(Schema schema) {
        return List.of(SchemaType.STRING).equals(schema.getType())
                && schema.getEnumeration() == null
                && schema.getFormat() != null;
    }

    boolean has(String name) {
        return formats.containsKey(name);
    }

    Schema writtenOut(Schema schema) {
        if (schema == null) {
            return null;
        }
        var format = format(schema);
        if (format != null) {
            var text = OASFactory.createSchema().addType(SchemaType.STRING).format(format);
            return schema.getAnyOf() == null ? text : text.addType(SchemaType.NULL);
        }
        schema.setItems(writtenOut(schema.getItems()));
        if (schema.getProperties() != null) {
            var properties = new LinkedHashMap<String, Schema>();
            schema.getProperties().forEach((name, property) -> properties.put(name, writtenOut(property)));
            schema.setProperties(properties);
        }
        return schema;
    }

    /** Of a reference to an alias, or of one beside null. */
    private String format(Schema schema) {
        var references = schema.getAnyOf() == null ? Stream.of(schema) : schema.getAnyOf().stream();
        return references
                .map(Schema::getRef)
                .filter(Objects::nonNull)
                .map(reference -> formats.get(reference.substring(reference.lastIndexOf('/') + 1)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
