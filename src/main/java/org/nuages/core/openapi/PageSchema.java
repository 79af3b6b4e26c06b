package org.nuages.core.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A page of a list. */
final class PageSchema {

    private PageSchema() {}

    static Schema of(String view) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty(
                        "count",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int64")
                                .description("Not on keyset pages, nor with `count=none`."))
                .addProperty("next", link())
                .addProperty("previous", link())
                .addProperty("page_size", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("results", Schemas.array(Schemas.reference(view)))
                .addRequired("next")
                .addRequired("previous")
                .addRequired("page_size")
                .addRequired("results");
    }

    private static Schema link() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .addType(SchemaType.NULL)
                .format("uri");
    }
}
