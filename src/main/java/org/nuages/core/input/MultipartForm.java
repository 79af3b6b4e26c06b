package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The texts of a multipart form. It is in memory already, and within the limit of every body. */
final class MultipartForm {

    private static final String MALFORMED = "Multipart form parse error.";
    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_HEAD = 8_192;

    private MultipartForm() {}

    static JsonNode parse(byte[] bytes, MediaType type) {
        if (!type.getParameters().containsKey("boundary")) {
            throw Parsers.malformed(MALFORMED);
        }
        var request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(bytes));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, type.toString());
        try {
            return parts(request);
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException
                | HttpPostRequestDecoder.TooManyFormFieldsException
                | HttpPostRequestDecoder.TooLongFormFieldException
                | IOException malformed) {
            throw Parsers.malformed(MALFORMED);
        }
    }

    private static JsonNode parts(DefaultFullHttpRequest request) throws IOException {
        var decoder = new HttpPostMultipartRequestDecoder(
                new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8, MOST_PARTS, LONGEST_HEAD);
        try {
            return texts(decoder);
        } finally {
            decoder.destroy();
        }
    }

    private static ObjectNode texts(HttpPostMultipartRequestDecoder decoder) throws IOException {
        var form = JsonNodeFactory.instance.objectNode();
        for (var part : decoder.getBodyHttpDatas()) {
            if (part instanceof Attribute text) {
                form.put(text.getName(), text.getString(StandardCharsets.UTF_8));
            }
        }
        return form;
    }
}
