package org.nuages.core.hardening;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.entrance.EntryStep;

/** Tells browsers and caches, with every answer and refusal, what they must never do with it. */
@Singleton
@Priority(EntryStep.HEADED)
public class SecurityHeaders implements EntryStep {

    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence CONTENT = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    /** Swagger UI is a page: it brings its scripts and styles, some of them in its HTML. */
    private static final CharSequence OF_A_PAGE = HttpHeaders.createOptimized("default-src 'self';"
            + " script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " frame-ancestors 'none'");

    private static final CharSequence ASK_AGAIN = HttpHeaders.createOptimized("private, no-cache");
    private static final CharSequence KEEP_NOTHING = HttpHeaders.createOptimized("no-store");

    private final Map<CharSequence, CharSequence> always = new LinkedHashMap<>();
    private final CharSequence overHttps;
    private final HttpDate date = new HttpDate(Clock.systemUTC());

    SecurityHeaders(@ConfigProperty(name = "nuages.hsts") Duration hsts) {
        put("X-Content-Type-Options", "nosniff");
        put("X-Frame-Options", "DENY");
        put("Referrer-Policy", "same-origin");
        put("Cross-Origin-Opener-Policy", "same-origin");
        put("Vary", "Accept, Accept-Encoding");
        put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        overHttps = hsts.isZero() ? null : transport(hsts);
    }

    private void put(String name, String value) {
        always.put(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    private static CharSequence transport(Duration hsts) {
        return HttpHeaders.createOptimized("max-age=" + hsts.toSeconds() + "; includeSubDomains; preload");
    }

    @Override
    public boolean admits(RoutingContext context) {
        var headers = context.response().headers();
        always.forEach(headers::set);
        headers.set(HttpHeaders.DATE, date.now());
        var path = context.request().path();
        headers.set(CONTENT, path.startsWith("/q/swagger-ui") ? OF_A_PAGE : NOTHING);
        var caching = path.startsWith("/api/v1/auth/") ? KEEP_NOTHING : ASK_AGAIN;
        context.addHeadersEndHandler(complete -> setUnlessThere(headers, caching));
        if (overHttps != null && Https.speaks(context.request())) {
            headers.set(TRANSPORT, overHttps);
        }
        return true;
    }

    /** Late, because the framework would write an endpoint's own word beside ours and not instead of it. */
    private static void setUnlessThere(MultiMap headers, CharSequence caching) {
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, caching);
        }
    }
}
