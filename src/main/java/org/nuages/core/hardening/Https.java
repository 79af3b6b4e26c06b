package org.nuages.core.hardening;

import io.vertx.core.http.HttpServerRequest;

/** Whether the client came by HTTPS: to us, or to a trusted proxy before us. */
final class Https {

    private Https() {}

    static boolean speaks(HttpServerRequest request) {
        return "https".equals(request.scheme());
    }
}
