package org.nuages.core.errors;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What a client is told instead of an answer. Carries its own status; one mapper renders it. */
public class ApiException extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Object errors;
    private final OptionalInt retryAfter;

    private ApiException(
            int status, String code, String message, Object errors, OptionalInt retryAfter, Throwable cause) {
        super(message, cause, false, false);
        this.status = status;
        this.code = code;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    public ApiException(int status, String code, String message) {
        this(status, code, message, Map.of("detail", message), OptionalInt.empty(), null);
    }

    /** Input at fault: {@code errors} by field, all of them together. */
    public static ApiException invalid(Object errors) {
        return new ApiException(400, "invalid", "Invalid input.", errors, OptionalInt.empty(), null);
    }

    /** Input at fault in a way that programs may want to know of by its own code. */
    public static ApiException invalid(String code, String message, Object errors) {
        return new ApiException(400, code, message, errors, OptionalInt.empty(), null);
    }

    public static ApiException notFound() {
        return notFound("Not found.");
    }

    public static ApiException notFound(String message) {
        return new ApiException(404, "not_found", message);
    }

    public static ApiException notAuthenticated() {
        return new ApiException(401, "not_authenticated", "Authentication credentials were not provided.");
    }

    /** For a token in a body. That in the header is told of by the framework's own failure. */
    public static ApiException tokenNotValid() {
        return new ApiException(401, "token_not_valid", "Token is invalid or expired");
    }

    public static ApiException forbidden() {
        return new ApiException(403, "permission_denied", "You do not have permission to perform this action.");
    }

    /** What is asked for is sound, and the present state of the resource forbids it. */
    public static ApiException conflict(String field, String message) {
        return new ApiException(
                409,
                "conflict",
                "The present state does not allow this.",
                Map.of(field, List.of(message)),
                OptionalInt.empty(),
                null);
    }

    public static ApiException unavailable(int retryAfterSeconds) {
        var message = "The service is temporarily unavailable.";
        return new ApiException(
                503, "unavailable", message, Map.of("detail", message), OptionalInt.of(retryAfterSeconds), null);
    }

    public ApiException retryAfter(int seconds) {
        return new ApiException(status, code, getMessage(), errors, OptionalInt.of(seconds), getCause());
    }

    /** Nothing that clients learn of, but it tells whether another attempt may fare better. */
    public ApiException because(Throwable reason) {
        return new ApiException(status, code, getMessage(), errors, retryAfter, reason);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object errors() {
        return errors;
    }

    public OptionalInt retryAfter() {
        return retryAfter;
    }
}
