package org.nuages.core.openapi;

import io.netty.handler.codec.http.HttpResponseStatus;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers to what is refused, each once in the document, in both forms that clients may ask for. */
@Singleton
class ErrorResponses {

    /** For what may befall any request. */
    static final String ANY = "Error";

    private static final String PROBLEM = "application/problem+json";
    private static final String IN_GENERAL = "Any other error, such as 403 for pages of another origin, 406 or 500.";

    private final Examples examples;

    ErrorResponses(Examples examples) {
        this.examples = examples;
    }

    void declare(Components components) {
        components.addResponse(ANY, response(ANY, IN_GENERAL, List.of()));
        for (var refusal : Refusal.values()) {
            var name = refusal.component();
            components.addResponse(name, response(name, refusal.description, refusal.headers));
        }
    }

    static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }

    private APIResponse response(String name, String description, List<String> headers) {
        var envelope = OASFactory.createMediaType().schema(Schemas.reference(ErrorSchema.NAME));
        var problem = OASFactory.createMediaType().schema(Schemas.reference("Problem"));
        examples.ofError(name).forEach((code, example) -> {
            envelope.addExample(code, OASFactory.createExample().value(example));
            problem.addExample(code, OASFactory.createExample().value(problem(example)));
        });
        var response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(MediaType.APPLICATION_JSON, envelope)
                        .addMediaType(PROBLEM, problem));
        headers.forEach(header -> response.addHeader(header, Headers.reference(header)));
        return response;
    }

    /** The same error as RFC 9457 has it. */
    private static Map<String, Object> problem(Map<String, Object> example) {
        var error = (Map<?, ?>) example.get("error");
        var status = (Integer) error.get("status_code");
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", HttpResponseStatus.valueOf(status).reasonPhrase());
        problem.put("status", status);
        problem.put("detail", error.get("message"));
        problem.put("code", error.get("code"));
        problem.put("errors", error.get("errors"));
        return problem;
    }
}
