package org.nuages.payments;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider behind HTTP, of whom a test says how he behaves once he has done what he was asked for. */
public final class Provider implements AutoCloseable {

    /** What becomes of the answer to a charge. */
    public enum Manner {
        ANSWERS,
        FAILS,
        IS_SILENT,
        WAITS
    }

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<String, String> charges = new ConcurrentHashMap<>();
    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();
    private volatile Manner manner = Manner.ANSWERS;

    public Provider() {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.bodyHandler(body -> hear(request, body.toString())));
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    public void be(Manner next) {
        manner = next;
    }

    /** The keys of all calls: {@code charge <key> <amount and token>}, {@code find <key>}, {@code refund <key>}. */
    public List<String> heard() {
        return heard;
    }

    /** What has been charged under each key, and given back. */
    public Map<String, String> charges() {
        return charges;
    }

    public int waiting() {
        return waiting.size();
    }

    /** Does now what has been waiting. */
    public void goOn() {
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    private void hear(HttpServerRequest request, String body) {
        var path = request.path().split("/");
        if (path.length == 2) {
            var key = request.getHeader("Idempotency-Key");
            heard.add("charge " + key + " " + body);
            charge(request, key, body.contains("declined") ? "declined" : "succeeded");
        } else if (path.length == 3) {
            heard.add("find " + path[2]);
            answer(request, path[2]);
        } else {
            heard.add("refund " + path[2]);
            charges.replace(path[2], "refunded");
            answer(request, path[2]);
        }
    }

    private void charge(HttpServerRequest request, String key, String status) {
        switch (manner) {
            case WAITS ->
                waiting.add(() -> {
                    charges.putIfAbsent(key, status);
                    answer(request, key);
                });
            case ANSWERS -> {
                charges.putIfAbsent(key, status);
                answer(request, key);
            }
            case FAILS -> {
                charges.putIfAbsent(key, status);
                request.response().setStatusCode(500).end();
            }
            case IS_SILENT -> charges.putIfAbsent(key, status);
        }
    }

    private void answer(HttpServerRequest request, String key) {
        var status = charges.get(key);
        request.response()
                .setStatusCode(status == null ? 404 : 200)
                .end("{\"id\":\"ch_%s\",\"status\":\"%s\"}".formatted(key, status));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
