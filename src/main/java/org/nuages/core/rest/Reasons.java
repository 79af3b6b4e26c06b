package org.nuages.core.rest;

import io.netty.handler.codec.http.HttpResponseStatus;
import org.nuages.core.errors.ApiException;

/** What a bare HTTP status means in our words. */
final class Reasons {

    private Reasons() {}

    static String of(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }

    static ApiException error(int status) {
        return switch (status) {
            case 400 -> new ApiException(400, "bad_request", "The request is malformed.");
            case 401 -> ApiException.notAuthenticated();
            case 403 -> ApiException.forbidden();
            case 404 -> ApiException.notFound();
            case 405 -> new ApiException(405, "method_not_allowed", "This method is not allowed here.");
            case 406 -> new ApiException(406, "not_acceptable", "Could not satisfy the request Accept header.");
            case 413 -> new ApiException(413, "too_large", "The request is too large.");
            case 414 -> new ApiException(414, "uri_too_long", "The URL is too long.");
            case 415 -> new ApiException(415, "unsupported_media_type", "Unsupported media type in request.");
            case 431 -> new ApiException(431, "headers_too_large", "The request headers are too large.");
            case 503 -> ApiException.unavailable(1);
            default ->
                status < 500
                        ? new ApiException(status, "error", of(status))
                        : new ApiException(500, "server_error", "A server error occurred.");
        };
    }
}
