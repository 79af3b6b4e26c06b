package org.nuages.core.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Reads JSON and forms alike. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
public class BodyReader implements MessageBodyReader<Body> {

    private final ObjectMapper json;

    BodyReader(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Body.class;
    }

    @Override
    public Body readFrom(
            Class<Body> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        var bytes = stream.readAllBytes();
        var isForm = mediaType.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        return new Body(isForm ? form(bytes) : json(bytes));
    }

    private JsonNode json(byte[] bytes) throws IOException {
        return bytes.length == 0 ? JsonNodeFactory.instance.objectNode() : parse(bytes);
    }

    private JsonNode parse(byte[] bytes) throws JsonProcessingException, IOException {
        return json.readTree(bytes);
    }

    /** The last of several values counts, as in a query. */
    private static JsonNode form(byte[] bytes) {
        var form = JsonNodeFactory.instance.objectNode();
        new QueryStringDecoder(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false)
                .parameters()
                .forEach((name, values) -> form.put(name, values.get(values.size() - 1)));
        return form;
    }
}
