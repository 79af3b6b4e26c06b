package org.nuages.core.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.nuages.core.errors.ApiException;

/** The one form of every error. */
@RegisterForReflection
public record ErrorBody(Content error) {

    @RegisterForReflection
    public record Content(int statusCode, String code, String message, Object errors) {}

    /** The same as RFC 9457 has it. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Problem(String type, String title, int status, String detail, String code, Object errors) {}

    static ErrorBody of(ApiException e) {
        return new ErrorBody(new Content(e.status(), e.code(), e.getMessage(), e.errors()));
    }

    static Problem problem(ApiException e) {
        return new Problem("about:blank", Reasons.of(e.status()), e.status(), e.getMessage(), e.code(), e.errors());
    }
}
