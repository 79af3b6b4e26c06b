package org.nuages.core.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.io.IOException;
import java.net.URI;

/** A link to something of ours stands in answers with the host that was asked, so that clients can follow it as it is. */
final class LinkSerializer extends JsonSerializer<URI> {

    private final CurrentVertxRequest current;

    LinkSerializer(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void serialize(URI link, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(link.isAbsolute() ? link.toString() : origin() + link);
    }

    private String origin() {
        if (!Arc.container().requestContext().isActive() || current.getCurrent() == null) {
            return "";
        }
        var request = current.getCurrent().request();
        return request.scheme() + "://" + request.authority();
    }
}
