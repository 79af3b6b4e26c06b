package org.nuages.core.rest;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.nuages.core.requests.EntityTag;
import org.nuages.core.requests.Selections;

/** HEAD has the tag that GET would have. The framework has nobody write the answer to it, so it is written here, and not sent. */
@Singleton
public class HeadAnswers {

    private static final int OK = 200;

    private final Answers answers;

    HeadAnswers(Answers answers) {
        this.answers = answers;
    }

    @ServerResponseFilter
    public void tag(ContainerResponseContext response, HttpServerRequest request) {
        if (request.method().equals(HttpMethod.HEAD)
                && response.getStatus() == OK
                && AnswerWriter.isAnswer(response.getEntity())) {
            tag(answers.write(response.getEntity(), Selections.of(request.params())), response, request);
        }
    }

    private static void tag(WrittenAnswer answer, ContainerResponseContext response, HttpServerRequest request) {
        var tag = answer.headers().get(AnswerWriter.ETAG);
        if (tag == null) {
            return;
        }
        response.getHeaders().putSingle(AnswerWriter.ETAG, tag);
        if (EntityTag.isNamedIn(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }
}
