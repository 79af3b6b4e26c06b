package org.nuages.core.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Which rows to change, and what of them. */
final class BulkChangeSchema {

    private BulkChangeSchema() {}

    static Schema of(String input, Schema key, Map<String, Schema> filters) {
        return object().addProperty("ids", Schemas.array(key).maxItems(1000).description("Either these rows …"))
                .addProperty(
                        "filter",
                        object().minProperties(1)
                                .properties(filters)
                                .additionalPropertiesBoolean(false)
                                .description("… or those that the list's filters select, and not both."))
                .addProperty("set", Schemas.reference(Schemas.PARTIAL + input))
                .addRequired("set");
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }
}
