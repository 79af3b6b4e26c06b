package org.nuages.core.openapi;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** Why requests are refused: an answer each, which all endpoints share. */
enum Refusal {
    INVALID_INPUT(400, "The input is malformed or invalid."),
    NOT_AUTHENTICATED(401, "Nobody has signed in, or the token is not valid.", "WWW-Authenticate"),
    PERMISSION_DENIED(403, "The caller may not do this."),
    NOT_FOUND(404, "There is nothing here that the caller may see."),
    CONFLICT(409, "The present state forbids it.", "Retry-After"),
    PRECONDITION_FAILED(412, "The resource has changed since it was read."),
    TOO_LARGE(413, "The body is too large."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has another media type than these."),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key has been used for another request."),
    THROTTLED(
            429,
            "The caller has called too often; Retry-After tells when he may again.",
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy"),
    UNAVAILABLE(503, "Not now; Retry-After tells when.", "Retry-After");

    final int status;
    final String description;
    final List<String> headers;

    Refusal(int status, String description, String... headers) {
        this.status = status;
        this.description = description;
        this.headers = List.of(headers);
    }

    /** Its name among the components of the document. */
    String component() {
        return Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** @param ignoresCredentials whether it does not look at a token in the head; it may in a body */
    static Set<Refusal> of(Endpoint endpoint, boolean ignoresCredentials) {
        // 400 for a host that is not served, 429 by THROTTLE_ANON and THROTTLE_USER, whatever the endpoint.
        var all = EnumSet.of(INVALID_INPUT, THROTTLED, UNAVAILABLE);
        addIf(all, !ignoresCredentials || endpoint.hasBody(), NOT_AUTHENTICATED);
        var lists = endpoint.listed() != null;
        addIf(all, endpoint.hasBody(), TOO_LARGE, UNSUPPORTED_MEDIA_TYPE);
        // Lists as streams are for staff.
        addIf(all, endpoint.isChoosy() || lists, PERMISSION_DENIED);
        addIf(all, endpoint.path().contains("{") || lists, NOT_FOUND);
        addIf(all, endpoint.isGuarded(), PRECONDITION_FAILED);
        addIf(all, endpoint.method() == HttpMethod.DELETE || endpoint.isAction(), CONFLICT);
        addIf(all, endpoint.is(EndpointRules.IDEMPOTENT), CONFLICT, IDEMPOTENCY_KEY_REUSED);
        return all;
    }

    private static void addIf(Set<Refusal> all, boolean holds, Refusal... some) {
        if (holds) {
            all.addAll(List.of(some));
        }
    }
}
