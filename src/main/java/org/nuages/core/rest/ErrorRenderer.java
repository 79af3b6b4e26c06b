package org.nuages.core.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nuages.core.errors.ApiException;
import org.nuages.core.requests.Accepted;

/** An error as bytes and headers, for REST and for what is answered before it. */
@Singleton
public class ErrorRenderer {

    static final String PROBLEM = "application/problem+json";

    private final ObjectMapper json;

    ErrorRenderer(ObjectMapper json) {
        this.json = json;
    }

    byte[] body(ApiException e, String accept) {
        try {
            return json.writeValueAsBytes(wantsProblem(accept) ? ErrorBody.problem(e) : ErrorBody.of(e));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Map<String, String> headers(ApiException e, String accept) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", wantsProblem(accept) ? PROBLEM : "application/json");
        e.retryAfter().ifPresent(seconds -> headers.put("Retry-After", Integer.toString(seconds)));
        if (e.status() == 401) {
            headers.put("WWW-Authenticate", "Bearer realm=\"api\"");
        }
        return headers;
    }

    private static boolean wantsProblem(String accept) {
        return Accepted.wants(accept, PROBLEM);
    }
}
