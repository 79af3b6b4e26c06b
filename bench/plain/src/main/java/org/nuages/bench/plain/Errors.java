package org.nuages.bench.plain;

import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The service's error envelope, for the one error that the twin's own code raises. */
final class Errors {
    public record Envelope(Problem error) {}

    public record Problem(int statusCode, String code, String message, Map<String, String> errors) {}

    @ServerExceptionMapper
    RestResponse<Envelope> notFound(NotFound e) {
        var problem = new Problem(404, "not_found", e.getMessage(), Map.of("detail", e.getMessage()));
        return RestResponse.status(RestResponse.Status.NOT_FOUND, new Envelope(problem));
    }
}
