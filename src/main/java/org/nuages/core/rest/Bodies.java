package org.nuages.core.rest;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Reads bodies as they come, up to the limit, whether they tell their length or not. */
@Singleton
public class Bodies {

    private static final String BODY = Bodies.class.getName();
    private static final int AFTER_AUTHENTICATION = 90;
    private static final int GRACE_MILLISECONDS = 500;
    private static final Set<HttpMethod> WITHOUT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RouterAnswers answers;
    private final long greatest;

    Bodies(RouterAnswers answers, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize greatest) {
        this.answers = answers;
        this.greatest = greatest.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, AFTER_AUTHENTICATION);
    }

    private void read(RoutingContext context) {
        var request = context.request();
        if (WITHOUT.contains(request.method()) || request.isEnded()) {
            context.next();
            return;
        }
        if (HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        collect(context, request);
    }

    private void collect(RoutingContext context, HttpServerRequest request) {
        var body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() <= greatest) {
                body.appendBuffer(chunk);
            } else {
                refuse(context, request);
            }
        });
        request.endHandler(end -> {
            if (!context.response().ended()) {
                context.put(BODY, body.getBytes());
                context.next();
            }
        });
        request.resume();
    }

    /** REST takes the body from here; asking the connection for it, it would wait for what has come already. */
    @ServerRequestFilter(preMatching = true)
    public void handOver(ContainerRequestContext request, RoutingContext context) {
        byte[] body = context.get(BODY);
        if (body != null) {
            request.setEntityStream(new ByteArrayInputStream(body));
        }
    }

    /** What is still on its way is thrown away for a moment: cut off at once, many clients would not see the answer. */
    private void refuse(RoutingContext context, HttpServerRequest request) {
        request.handler(chunk -> {});
        request.endHandler(end -> {});
        context.vertx().setTimer(GRACE_MILLISECONDS, id -> request.connection().close());
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaderValues.CLOSE);
        answers.answer(context, Reasons.error(413));
    }
}
