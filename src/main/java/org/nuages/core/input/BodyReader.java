package org.nuages.core.input;

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
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.nuages.core.entrance.BodyLimits;

/** Reads JSON, forms and multipart forms alike. It is asked about all other bodies too: Jackson would take some of them. */
@Provider
@Consumes(MediaType.WILDCARD)
public class BodyReader implements MessageBodyReader<Body<?>> {

    private final Parsers parsers;
    private final BodyLimits limits;

    BodyReader(Parsers parsers, BodyLimits limits) {
        this.parsers = parsers;
        this.limits = limits;
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
        var routing = CurrentRequestManager.get().unwrap(RoutingContext.class);
        return new Body<>(parsers.parse(WholeBody.read(stream, limits.usual(), routing), mediaType));
    }
}
