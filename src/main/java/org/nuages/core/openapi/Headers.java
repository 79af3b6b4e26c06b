package org.nuages.core.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What stands in the heads of answers, each once in the document. */
final class Headers {

    static final String ETAG = "ETag";
    static final String LOCATION = "Location";

    private Headers() {}

    static void declare(Components components) {
        declare(
                components,
                ETAG,
                SchemaType.STRING,
                "The version of what is answered, for If-None-Match and If-Match.");
        declare(components, LOCATION, SchemaType.STRING, "The URL of what has been made.");
        declare(components, "Retry-After", SchemaType.INTEGER, "In so many seconds it may be tried again.");
        declare(components, "WWW-Authenticate", SchemaType.STRING, "`Bearer realm=\"api\"`.");
        declare(components, "RateLimit", SchemaType.STRING, "How many calls remain (`r`), for how many seconds (`t`).");
        declare(components, "RateLimit-Policy", SchemaType.STRING, "How many calls (`q`) in how many seconds (`w`).");
    }

    private static void declare(Components components, String name, SchemaType type, String description) {
        components.addHeader(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .schema(OASFactory.createSchema().addType(type)));
    }

    static Header reference(String name) {
        return OASFactory.createHeader().ref(name);
    }
}
