package org.nuages.core.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The enums that have a name in the document, for whoever knows their constants only. */
final class Constants {

    private final Map<String, List<Object>> named = new LinkedHashMap<>();
    private final String hint;

    private Constants(String hint, Map<String, List<Object>> named) {
        this.hint = hint;
        this.named.putAll(named);
    }

    static Constants of(Map<String, Schema> schemas) {
        var named = new LinkedHashMap<String, List<Object>>();
        schemas.forEach((name, schema) -> {
            if (schema.getEnumeration() != null) {
                named.put(name, schema.getEnumeration());
            }
        });
        return new Constants("", named);
    }

    /** The same for a resource, whose own enum is meant where several have the same constants. */
    Constants near(String resource) {
        return new Constants(resource, named);
    }

    /** A reference, or the constants themselves where no enum has them, or more than one. */
    Schema named(List<?> constants) {
        var names = named.entrySet().stream()
                .filter(entry -> entry.getValue().equals(constants))
                .map(Map.Entry::getKey)
                .toList();
        var name = names.size() == 1
                ? names.get(0)
                : names.stream()
                        .filter(each -> !hint.isEmpty() && each.startsWith(hint))
                        .findFirst()
                        .orElse(null);
        return name == null
                ? OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.copyOf(constants))
                : Schemas.reference(name);
    }
}
