package org.nuages.core.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Which rows to change, and what of them. */
final class BulkChangeSchema {

    private BulkChangeSchema() {}

    static Schema of(String input) {
        var any = OASFactory.createSchema();
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("ids", Schemas.array(any).maxItems(1000).description("Either these rows …"))
                .addProperty(
                        "filter",
                        OASFactory.createSchema()
                                .addType(SchemaType.OBJECT)
                                .minProperties(1)
                                .description("… or those that the list's filters select."))
                .addProperty(
                        "set",
                        OASFactory.createSchema()
                                .addType(SchemaType.OBJECT)
                                .minProperties(1)
                                .description("Any parts of " + input + "."))
                .addRequired("set");
    }
}
