package org.nuages.core.throttling;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.callers.Caller;
import org.nuages.core.errors.ApiException;
import org.nuages.core.redis.SharedRedis;

/** Holds callers to the rates of the settings, and tells them what is left (draft-ietf-httpapi-ratelimit-headers). */
@Singleton
class Throttles {

    private static final String SETTING = "nuages.throttle.";

    private final Config config;
    private final ClientAddress addresses;
    private final Windows windows;
    private final String prefix;
    private final Map<String, Optional<Rate>> rates = new ConcurrentHashMap<>();

    Throttles(
            Config config,
            ClientAddress addresses,
            SharedRedis redis,
            @ConfigProperty(name = "nuages.redis.patience-to-count") Duration patience,
            @ConfigProperty(name = "nuages.cache.prefix") String prefix) {
        this.config = config;
        this.addresses = addresses;
        this.prefix = prefix;
        var local = new LocalWindows();
        this.windows = redis.isConfigured() ? new SharedWindows(redis.apart("throttle", patience), local) : local;
    }

    /** None where it is switched off. */
    Optional<Rate> rate(String scope) {
        return rates.computeIfAbsent(scope, name -> config.getOptionalValue(SETTING + name, String.class)
                .map(Rate::of));
    }

    /** 429 where the caller has used up his rate. */
    Uni<Void> require(String scope, Rate rate, Caller caller, String by, RoutingContext routing) {
        var context = Vertx.currentContext();
        return windows.count(key(scope, caller, by, routing), rate)
                .emitOn(MutinyHelper.executor(context))
                .invoke(allowance -> tell(scope, rate, allowance, routing.response()))
                .invoke(Throttles::refuse)
                .replaceWithVoid();
    }

    /** Redis is told neither addresses nor what was typed in as one. */
    private String key(String scope, Caller caller, String by, RoutingContext routing) {
        var who = caller.isAuthenticated() ? "user " + caller.id() : "at " + addresses.of(routing.request());
        return prefix + ":throttle:" + scope + ":" + digest(who + "\n" + by);
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tell(String scope, Rate rate, Allowance allowance, HttpServerResponse response) {
        add(response, "RateLimit", "\"%s\";r=%d;t=%d".formatted(scope, allowance.left(), allowance.seconds()));
        add(
                response,
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d".formatted(scope, rate.most(), rate.window().toSeconds()));
    }

    private static void add(HttpServerResponse response, String header, String value) {
        var before = response.headers().get(header);
        response.putHeader(header, before == null ? value : before + ", " + value);
    }

    private static void refuse(Allowance allowance) {
        if (!allowance.isAdmitted()) {
            var seconds = allowance.seconds();
            var message = "Request was throttled. Expected available in %d second%s."
                    .formatted(seconds, seconds == 1 ? "" : "s");
            throw new ApiException(429, "throttled", message).retryAfter((int) seconds);
        }
    }
}
