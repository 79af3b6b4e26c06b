package org.nuages.core.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A page of a list. */
final class PageSchema {

    private PageSchema() {}

    /** {@code ProductPage} of {@code ProductView}. */
    static String name(String view) {
        return view.replaceFirst("View$", "") + "Page";
    }

    static Schema of(String view) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty(
                        "count",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int64")
                                .description("Not on keyset pages, nor with `count=none`."))
                .addProperty("next", link("The next page's URL."))
                .addProperty("previous", link("The URL of the page before."))
                .addProperty(
                        "page_size",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32"))
                .addProperty("results", Schemas.array(Schemas.reference(view)))
                .addRequired("next")
                .addRequired("previous")
                .addRequired("page_size")
                .addRequired("results");
    }

    private static Schema link(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .addType(SchemaType.NULL)
                .format("uri")
                .description(description);
    }
}
