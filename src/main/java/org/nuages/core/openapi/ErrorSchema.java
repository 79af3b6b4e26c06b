package org.nuages.core.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The envelope of every error, and the same as RFC 9457 has it. */
final class ErrorSchema {

    /** Not "Error", which is a class of most languages. */
    static final String NAME = "ErrorAnswer";

    private static final String CODE = "^[a-z]+(_[a-z]+)*$";

    private ErrorSchema() {}

    static void add(Map<String, Schema> schemas) {
        schemas.put(
                NAME,
                object().addProperty("error", Schemas.reference("ErrorContent")).addRequired("error"));
        schemas.put("ErrorContent", content());
        schemas.put("Problem", problem());
    }

    private static Schema content() {
        return object().addProperty("status_code", status())
                .addProperty(
                        "code", of(SchemaType.STRING, "Stable, for programs.").pattern(CODE))
                .addProperty("message", of(SchemaType.STRING, "One sentence for people."))
                .addProperty("errors", errors())
                .addRequired("status_code")
                .addRequired("code")
                .addRequired("message")
                .addRequired("errors");
    }

    private static Schema problem() {
        return object().addProperty(
                        "type", of(SchemaType.STRING, "`about:blank`.").format("uri"))
                .addProperty("title", of(SchemaType.STRING, "What HTTP calls the status."))
                .addProperty("status", status())
                .addProperty("detail", of(SchemaType.STRING, "One sentence for people."))
                .addProperty(
                        "code", of(SchemaType.STRING, "Stable, for programs.").pattern(CODE))
                .addProperty("errors", errors())
                .addRequired("type")
                .addRequired("title")
                .addRequired("status")
                .addRequired("detail")
                .addRequired("code")
                .addRequired("errors");
    }

    private static Schema status() {
        return of(SchemaType.INTEGER, "The HTTP status.").format("int32");
    }

    /** Without a type: an object, or an array by index, in any depth. Generators make nothing of two types. */
    private static Schema errors() {
        return OASFactory.createSchema()
                .description("By field; an array by index for arrays; `detail` where it is about no input.");
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema of(SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
