package org.nuages.payments;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.nuages.core.work.Breaker;
import org.nuages.core.work.BreakerMeters;

/**
 * A provider behind HTTP. Each call carries a key under which the provider does its work once, so that a call that was not answered
 * may be sent again, a few times at once and by a task later on. While the provider does not answer anybody, nobody is kept waiting for it.
 */
final class HttpGateway implements PaymentGateway {

    private static final Logger LOG = Logger.getLogger(HttpGateway.class);
    private static final int ATTEMPTS = 3;
    private static final int PAUSE_MILLISECONDS = 100;
    private static final int CONNECTIONS = 32;
    private static final int LONGEST_LINE = 200;

    /** An answer that says something of the charge. */
    private record Answer(int status, JsonObject body) {}

    private final Vertx vertx;
    private final HttpClient client;
    private final String url;
    private final String secret;
    private final Duration patience;
    private final Breaker breaker = new Breaker();

    HttpGateway(Vertx vertx, String url, String secret, Duration patience, MeterRegistry registry) {
        this.vertx = vertx;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.secret = secret;
        this.patience = patience;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) patience.toMillis())
                .setMaxPoolSize(CONNECTIONS)
                .setMaxWaitQueueSize(LONGEST_LINE)
                .setVerifyHost(true));
        BreakerMeters.watch(breaker, "payments", registry);
    }

    @Override
    public Uni<Charge> charge(UUID key, BigDecimal amount, String token) {
        var charge = new JsonObject().put("amount", amount.toPlainString()).put("token", token);
        return send(HttpMethod.POST, "/charges", key.toString(), charge).map(HttpGateway::charge);
    }

    @Override
    public Uni<Optional<Charge>> find(UUID key) {
        return send(HttpMethod.GET, "/charges/" + key, key.toString(), null)
                .map(answer -> answer.status() == 404 ? Optional.empty() : Optional.of(charge(answer)));
    }

    @Override
    public Uni<Void> refund(UUID key, Charge charge) {
        return send(HttpMethod.POST, "/charges/" + key + "/refund", key + "-refund", new JsonObject())
                .invoke(answer -> {
                    if (answer.status() >= 300) {
                        throw new NoAnswer("A refund was answered " + answer.status());
                    }
                })
                .replaceWithVoid();
    }

    private static Charge charge(Answer answer) {
        var reference = answer.body().getString("id");
        return switch (String.valueOf(answer.body().getString("status"))) {
            case "succeeded" -> new Charge(true, reference);
            case "declined" -> new Charge(false, reference);
            default -> throw new NoAnswer("A charge was answered " + answer.status());
        };
    }

    private Uni<Answer> send(HttpMethod method, String path, String key, JsonObject body) {
        return Uni.createFrom().deferred(() -> UniHelper.toUni(insistently(method, path, key, body, 1)));
    }

    private Future<Answer> insistently(HttpMethod method, String path, String key, JsonObject body, int attempt) {
        if (!breaker.isClosed() && !breaker.mayTry()) {
            return Future.failedFuture(new NoAnswer("The payment provider is not asked at present"));
        }
        return counted(once(method, path, key, body)).recover(failure -> {
            LOG.warnf("%s %s, attempt %d: %s", method, path, attempt, failure.getMessage());
            return attempt < ATTEMPTS
                    ? pause(attempt).compose(go -> insistently(method, path, key, body, attempt + 1))
                    : Future.failedFuture(new NoAnswer(String.valueOf(failure.getMessage())));
        });
    }

    private Future<Answer> counted(Future<Answer> call) {
        var before = breaker.openings();
        return call.onSuccess(answer -> {
                    if (breaker.isClosed()) {
                        breaker.succeeded();
                    } else if (breaker.close(before)) {
                        LOG.info("The payment provider answers again.");
                    }
                })
                .onFailure(failure -> {
                    if (!breaker.isClosed()) {
                        breaker.tryLater();
                    } else if (breaker.failed()) {
                        LOG.warn("The payment provider does not answer; it is not asked until it does.");
                    }
                });
    }

    /** Longer each time, and not for all at the same moment. */
    private Future<Void> pause(int attempt) {
        var longest = PAUSE_MILLISECONDS << attempt;
        return vertx.timer(
                        ThreadLocalRandom.current().nextInt(longest / 2, longest),
                        java.util.concurrent.TimeUnit.MILLISECONDS)
                .mapEmpty();
    }

    private Future<Answer> once(HttpMethod method, String path, String key, JsonObject body) {
        var options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(url + path)
                .setTimeout(patience.toMillis())
                .putHeader("Authorization", "Bearer " + secret)
                .putHeader("Idempotency-Key", key)
                .putHeader("Accept", "application/json");
        return client.request(options)
                .compose(request -> body == null
                        ? request.send()
                        : request.putHeader("Content-Type", "application/json").send(body.toBuffer()))
                .compose(HttpGateway::answer);
    }

    private static Future<Answer> answer(HttpClientResponse response) {
        return response.body().map(bytes -> {
            if (response.statusCode() >= 500 || response.statusCode() == 429 || response.statusCode() == 409) {
                throw new NoAnswer("It answered " + response.statusCode());
            }
            return new Answer(response.statusCode(), json(bytes));
        });
    }

    private static JsonObject json(Buffer bytes) {
        try {
            return bytes.length() == 0 ? new JsonObject() : new JsonObject(bytes);
        } catch (DecodeException | ClassCastException malformed) {
            return new JsonObject();
        }
    }
}
