package org.nuages.core.rest;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.nuages.core.listing.Export;
import org.nuages.core.requests.EntityTag;
import org.nuages.core.requests.Selections;

/**
 * Writes what endpoints answer. It becomes bytes before the head is sent, because a detail's ETag covers the very bytes:
 * so it changes with nested data, with the chosen fields and with what the caller may see.
 */
@Provider
public class AnswerWriter implements ServerMessageBodyWriter<Object> {

    static final String ETAG = HttpHeaders.ETAG;

    private final Answers answers;
    private final ExportWriter exports;

    AnswerWriter(Answers answers, ExportWriter exports) {
        this.answers = answers;
        this.exports = exports;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return isAnswer(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isAnswer(type);
    }

    /** Of those that are known before they are sent. */
    static boolean isAnswer(Object answer) {
        return answer != null && isAnswer(answer.getClass()) && !(answer instanceof Export);
    }

    private static boolean isAnswer(Class<?> type) {
        return Record.class.isAssignableFrom(type) || List.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(Object answer, Type genericType, ServerRequestContext context) {
        var exchange = (ResteasyReactiveRequestContext) context;
        var request = exchange.serverRequest().unwrap(HttpServerRequest.class);
        if (answer instanceof Export<?> export) {
            exports.write(export, exchange);
            return;
        }
        // An answer that was kept brings its own status; of any other the framework has set it.
        if (answer instanceof WrittenAnswer kept) {
            context.serverResponse().setStatusCode(kept.status());
        }
        send(answers.write(answer, Selections.of(request.params())), request, context.serverResponse());
    }

    private static void send(WrittenAnswer answer, HttpServerRequest request, ServerHttpResponse response) {
        answer.headers().forEach(response::setResponseHeader);
        var tag = answer.headers().get(ETAG);
        if (tag != null && isRead(request) && EntityTag.isNamedIn(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatusCode(304).end();
        } else {
            response.end(answer.body());
        }
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    @Override
    public void writeTo(
            Object answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream) {
        throw new IllegalStateException("An answer is written by writeResponse only");
    }
}
