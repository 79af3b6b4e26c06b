package org.nuages.core.input;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.nuages.core.errors.ApiException;

/** Reads JSON, forms and multipart forms alike. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
public class BodyReader implements MessageBodyReader<Body<?>> {

    private static final int GRACE_MILLISECONDS = 500;

    private final Parsers parsers;
    private final int greatest;

    BodyReader(Parsers parsers, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize greatest) {
        this.parsers = parsers;
        this.greatest = Math.toIntExact(greatest.asLongValue());
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Body.class;
    }

    @Override
    public Body<?> readFrom(
            Class<Body<?>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        var body = stream.readNBytes(greatest + 1);
        if (body.length > greatest) {
            throw tooLarge();
        }
        return new Body<>(parsers.parse(body, mediaType));
    }

    /** Who sends without end is cut off once he has had the time to see the answer. */
    private static ApiException tooLarge() {
        var context = CurrentRequestManager.get().unwrap(RoutingContext.class);
        context.vertx()
                .setTimer(
                        GRACE_MILLISECONDS, id -> context.request().connection().close());
        return new ApiException(413, "too_large", "The request is too large.");
    }
}
