package org.nuages.core.requests;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Absolute URLs near the one that was asked for. */
public final class Links {

    private final HttpServerRequest request;

    Links(HttpServerRequest request) {
        this.request = request;
    }

    /** The same request with one parameter changed. */
    public String with(String parameter, String value) {
        var others = request.params().entries().stream()
                .filter(entry -> !entry.getKey().equals(parameter))
                .map(Links::encoded);
        var query = java.util.stream.Stream.concat(
                        others, java.util.stream.Stream.of(encoded(Map.entry(parameter, value))))
                .collect(Collectors.joining("&"));
        return request.scheme() + "://" + request.authority() + request.path() + "?" + query;
    }

    /** The URL of a row of the collection that was asked. */
    public String below(Object key) {
        var path = request.path();
        var collection = path.endsWith("/") ? path : path + "/";
        return request.scheme() + "://" + request.authority() + collection + key;
    }

    /** A URL as seen from that of the request, such as {@code ../orders/7}. */
    public String near(String relative) {
        var path = request.path();
        var here = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return URI.create(request.scheme() + "://" + request.authority() + here)
                .resolve(relative)
                .toString();
    }

    private static String encoded(Map.Entry<String, String> entry) {
        return encoded(entry.getKey()) + "=" + encoded(entry.getValue());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
