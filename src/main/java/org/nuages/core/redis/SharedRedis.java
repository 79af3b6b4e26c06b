package org.nuages.core.redis;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nuages.core.work.Breaker;
import org.nuages.core.work.BreakerMeters;

/**
 * The way to Redis. Nothing of the service may hang on it: a call takes a short time at most, fails with
 * {@link RedisUnavailable}, and after some failures nobody asks at all, until a trial beside the requests succeeds.
 *
 * <p>How short a time depends on what there is to go on with. Who would rather wait has a way {@link #apart}, on which failures
 * are counted for themselves: what is too late for one may be in time for the other.
 */
@Singleton
public class SharedRedis {

    private static final Logger LOG = Logger.getLogger(SharedRedis.class);

    private static final int CONNECTIONS = 8;
    private static final int LONGEST_LINE = 2_000;
    private static final int CONNECT_MILLISECONDS = 2_000;

    /** A connection on which nothing comes back for so long is given up, for the network may have lost it without a word. */
    private static final int SILENT_SECONDS = 10;

    /** Idle ones go before that: nobody shall be given one that is just being given up. */
    private static final int IDLE_MILLISECONDS = SILENT_SECONDS * 1_000 / 2;

    private static final int IDLE_LOOKED_FOR_MILLISECONDS = 1_000;

    /** Nobody waits for what is made good. */
    private static final long PATIENCE_TO_MEND = TimeUnit.SECONDS.toNanos(30);

    private final Redis client;
    private final long patience;
    private final MeterRegistry registry;
    private final RedisMeters meters;
    private final Breaker breaker = new Breaker();
    private final List<Function<RedisConnection, Future<Void>>> onReturn = new CopyOnWriteArrayList<>();

    @Inject
    SharedRedis(
            Vertx vertx,
            @ConfigProperty(name = "nuages.redis.url") Optional<String> url,
            @ConfigProperty(name = "nuages.redis.patience") Duration patience,
            MeterRegistry registry) {
        this(url.map(address -> Redis.createClient(vertx, options(address))).orElse(null), "cache", patience, registry);
    }

    private SharedRedis(Redis client, String use, Duration patience, MeterRegistry registry) {
        this.client = client;
        this.patience = patience.toNanos();
        this.registry = registry;
        this.meters = new RedisMeters(use, registry);
        BreakerMeters.watch(breaker, "redis-" + use, registry);
    }

    /** To the same Redis, on the same connections. */
    public SharedRedis apart(String use, Duration patience) {
        return new SharedRedis(client, use, patience, registry);
    }

    private static RedisOptions options(String url) {
        return new RedisOptions()
                .setConnectionString(url)
                .setMaxPoolSize(CONNECTIONS)
                .setMaxPoolWaiting(LONGEST_LINE)
                .setPoolRecycleTimeout(IDLE_MILLISECONDS)
                .setPoolCleanerInterval(IDLE_LOOKED_FOR_MILLISECONDS)
                .setNetClientOptions(new NetClientOptions()
                        .setHostnameVerificationAlgorithm("HTTPS")
                        .setTcpNoDelay(true)
                        .setTcpKeepAlive(true)
                        .setConnectTimeout(CONNECT_MILLISECONDS)
                        .setReadIdleTimeout(SILENT_SECONDS));
    }

    /** Whether there is one at all; otherwise every call fails at once. */
    public boolean isConfigured() {
        return client != null;
    }

    public Uni<Response> send(Request request) {
        return call(connection -> connection.send(request));
    }

    /** One after the other without waiting in between, and nothing else of ours among them on the connection. */
    public Uni<List<Response>> send(List<Request> requests) {
        return call(connection -> connection.batch(requests));
    }

    /** Atomically. The text goes over the line only where Redis does not know it yet. */
    public Uni<Response> run(Script script, List<String> keys, List<String> values) {
        return call(connection -> connection
                .send(script.byHash(keys, values))
                .recover(failure -> Script.isUnknown(failure)
                        ? connection.send(script.byText(keys, values))
                        : Future.failedFuture(failure)));
    }

    /** What has to be put right there first when Redis is back: as long as that fails, nobody is let through to it. */
    public void onReturn(Function<RedisConnection, Future<Void>> work) {
        onReturn.add(work);
    }

    /** What is there can no longer be trusted: nobody asks it before the work {@link #onReturn} has been done. */
    public void leave() {
        if (breaker.open()) {
            LOG.warn("Redis has missed something; it is not asked until that has been made good.");
        }
    }

    private <T> Uni<T> call(Function<RedisConnection, Future<T>> work) {
        return Uni.createFrom()
                .deferred(() -> isAsked()
                        ? UniHelper.toUni(counted(attempt(work, patience)).recover(SharedRedis::unavailable))
                        : notAsked());
    }

    private <T> Uni<T> notAsked() {
        meters.notAsked();
        return Uni.createFrom().failure(new RedisUnavailable("Redis is not asked at present"));
    }

    /** Who comes too early goes without; who comes when it is time goes without too, but has it tried beside him. */
    private boolean isAsked() {
        if (client == null || breaker.isClosed()) {
            return client != null;
        }
        if (breaker.mayTry()) {
            tryAgain();
        }
        return false;
    }

    /** Past its time a call's caller is gone, and what he wanted may be out of date: it is not sent any more. */
    private <T> Future<T> attempt(Function<RedisConnection, Future<T>> work, long patience) {
        var until = System.nanoTime() + patience;
        return client.connect()
                .compose(connection -> (System.nanoTime() - until < 0 ? work.apply(connection) : SharedRedis.<T>late())
                        .onComplete(done -> connection.close()))
                .timeout(patience, TimeUnit.NANOSECONDS);
    }

    private static <T> Future<T> late() {
        return Future.failedFuture("The connection came too late");
    }

    private static <T> Future<T> unavailable(Throwable failure) {
        return Future.failedFuture(new RedisUnavailable(String.valueOf(failure.getMessage())));
    }

    /** A refusal is an answer too. */
    private <T> Future<T> counted(Future<T> attempt) {
        var start = System.nanoTime();
        return attempt.onSuccess(done -> {
                    meters.done(start);
                    breaker.succeeded();
                })
                .onFailure(failure -> countFailure(failure, start));
    }

    private void countFailure(Throwable failure, long start) {
        if (failure instanceof ErrorType) {
            meters.refused(start);
            LOG.debugf("Redis refuses: %s", failure.getMessage());
            return;
        }
        meters.failed(start);
        if (breaker.failed()) {
            LOG.warnf("Redis does not answer (%s); it is not asked until it does.", failure.getMessage());
        }
    }

    private void tryAgain() {
        var before = breaker.openings();
        var trial = attempt(connection -> connection.send(Request.cmd(Command.PING)), patience);
        for (var work : onReturn) {
            trial = trial.compose(pong -> attempt(work, PATIENCE_TO_MEND).map(pong));
        }
        trial.onSuccess(pong -> {
                    if (breaker.close(before)) {
                        LOG.info("Redis answers again.");
                    }
                })
                .onFailure(failure -> {
                    breaker.tryLater();
                    LOG.debug("Redis still does not answer", failure);
                });
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.close();
        }
    }
}
