package org.nuages.core.openapi;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the service has answered to a request, as far as the document has something to say of it. */
public record Answer(String method, String url, int status, String contentType, byte[] body) {

    /** Without host and query. */
    String path() {
        var start = url.indexOf('/', url.indexOf("://") + "://".length());
        var end = url.indexOf('?');
        var path = start < 0 ? "/" : url.substring(start, end < 0 ? url.length() : end);
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** Whether the caller has asked for some of the properties only. */
    boolean isChosen() {
        return status < 300 && url.matches(".*[?&](fields|omit)=.*");
    }

    String mediaType() {
        var type = contentType == null ? "" : contentType;
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + url + " → " + status + " " + mediaType();
    }
}
