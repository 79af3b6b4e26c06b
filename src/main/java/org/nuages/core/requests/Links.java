package org.nuages.core.requests;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Absolute URLs near the one that was asked for. */
public final class Links {

    private final HttpServerRequest request;

    Links(HttpServerRequest request) {
        this.request = request;
    }

    /** The same request with one parameter changed. */
    public String with(String parameter, String value) {
        var url = new StringBuilder(128).append(here()).append('?');
        for (var entry : request.params()) {
            if (!entry.getKey().equals(parameter)) {
                append(url, entry.getKey(), entry.getValue()).append('&');
            }
        }
        return append(url, parameter, value).toString();
    }

    private static StringBuilder append(StringBuilder url, String parameter, String value) {
        return url.append(encoded(parameter)).append('=').append(encoded(value));
    }

    private String here() {
        return request.scheme() + "://" + request.authority() + request.path();
    }

    /** The URL of a row of the collection that was asked. */
    public String below(Object key) {
        var here = here();
        return here.endsWith("/") ? here + key : here + "/" + key;
    }

    /** A URL as seen from that of the request, such as {@code ../orders/7}. */
    public String near(String relative) {
        var here = here();
        return URI.create(here.endsWith("/") ? here.substring(0, here.length() - 1) : here)
                .resolve(relative)
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
