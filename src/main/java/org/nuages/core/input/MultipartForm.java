package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The parts of a multipart form. It is in memory already, and within the limit of its body. */
final class MultipartForm {

    private static final String MALFORMED = "Multipart form parse error.";
    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_HEAD = 8_192;

    private MultipartForm() {}

    static JsonNode parse(byte[] bytes, MediaType type) {
        return parse(bytes, type, MultipartForm::texts);
    }

    /** By name; null for a part that is no file. */
    static Map<String, byte[]> files(byte[] bytes, MediaType type) {
        return parse(bytes, type, MultipartForm::files);
    }

    private static <T> T parse(byte[] bytes, MediaType type, Reading<T> reading) {
        if (!type.getParameters().containsKey("boundary")) {
            throw Parsers.malformed(MALFORMED);
        }
        var request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(bytes));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, type.toString());
        try {
            return parts(request, reading);
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException
                | HttpPostRequestDecoder.TooManyFormFieldsException
                | HttpPostRequestDecoder.TooLongFormFieldException
                | IOException malformed) {
            throw Parsers.malformed(MALFORMED);
        }
    }

    /** What a parser makes of the parts. */
    private interface Reading<T> {
        T of(HttpPostMultipartRequestDecoder decoder) throws IOException;
    }

    private static <T> T parts(DefaultFullHttpRequest request, Reading<T> reading) throws IOException {
        var decoder = new HttpPostMultipartRequestDecoder(
                new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8, MOST_PARTS, LONGEST_HEAD);
        try {
            return reading.of(decoder);
        } finally {
            decoder.destroy();
        }
    }

    private static Map<String, byte[]> files(HttpPostMultipartRequestDecoder decoder) throws IOException {
        var files = new HashMap<String, byte[]>();
        for (var part : decoder.getBodyHttpDatas()) {
            files.put(part.getName(), part instanceof FileUpload file ? file.get() : null);
        }
        return files;
    }

    private static ObjectNode texts(HttpPostMultipartRequestDecoder decoder) throws IOException {
        var form = new FormTree();
        for (var part : decoder.getBodyHttpDatas()) {
            if (part instanceof Attribute text) {
                form.add(text.getName(), text.getString(StandardCharsets.UTF_8));
            }
        }
        return form.content();
    }
}
