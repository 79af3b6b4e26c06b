package org.nuages.core.input;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
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

/**
 * Reads files of multipart forms. Those beyond the limit of every body have been let in one by one (see SmallBodies). It is
 * asked about all other bodies too: Jackson would take some of them.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class UploadReader implements MessageBodyReader<Upload> {

    private final BodyLimits limits;

    UploadReader(BodyLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        if (!mediaType.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            throw new NotSupportedException();
        }
        var routing = CurrentRequestManager.get().unwrap(RoutingContext.class);
        var body = WholeBody.read(stream, limits.of(routing), routing);
        return new Upload(MultipartForm.files(body, mediaType));
    }
}
