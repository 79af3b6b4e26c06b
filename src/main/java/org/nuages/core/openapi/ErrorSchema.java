package org.nuages.core.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The envelope of every error. */
final class ErrorSchema {

    private ErrorSchema() {}

    static Schema create() {
        var content = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("status_code", of(SchemaType.INTEGER, "The HTTP status."))
                .addProperty("code", of(SchemaType.STRING, "Stable, for programs."))
                .addProperty("message", of(SchemaType.STRING, "One sentence for people."))
                .addProperty(
                        "errors",
                        of(
                                        SchemaType.OBJECT,
                                        "By field; an array by index for arrays; `detail` where it is about no input.")
                                .addType(SchemaType.ARRAY))
                .addRequired("status_code")
                .addRequired("code")
                .addRequired("message")
                .addRequired("errors");
        return Schemas.object("error", content);
    }

    private static Schema of(SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
