package org.nuages.core.input;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.nuages.core.errors.ApiException;

/** From bytes to a tree of values. Numbers keep every digit they were written with. */
@Singleton
public class Parsers {

    private final ObjectReader json;

    Parsers(ObjectMapper mapper) {
        json = mapper.reader()
                .with(JsonNodeFactory.withExactBigDecimals(true))
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .without(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
    }

    /** No body says nothing, whatever it is said to be written in. */
    JsonNode parse(byte[] bytes, MediaType type) {
        if (bytes.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return MultipartForm.parse(bytes, type);
        }
        if (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return form(bytes);
        }
        if (!isJson(type)) {
            throw new NotSupportedException();
        }
        return json(bytes);
    }

    /** A single value: lines of JSON (x-ndjson) are something else. */
    private static boolean isJson(MediaType type) {
        return type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                || (type.getType().equals("application") && type.getSubtype().endsWith("+json"));
    }

    private JsonNode json(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (IOException malformed) {
            throw malformed("JSON parse error.");
        }
    }

    private static JsonNode form(byte[] bytes) {
        var form = new FormTree();
        try {
            new QueryStringDecoder(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false)
                    .parameters()
                    .forEach((name, values) -> values.forEach(value -> form.add(name, value)));
            return form.content();
        } catch (IllegalArgumentException malformed) {
            throw malformed("Form parse error.");
        }
    }

    static ApiException malformed(String message) {
        return new ApiException(400, "parse_error", message);
    }
}
