package org.nuages.bench.raw;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.PoolOptions;
import java.util.UUID;

/** Two routes, told apart by their prefix. Any caller is a customer: there are no tokens here. */
final class Server extends AbstractVerticle {
    private static final String LIST = "/api/v1/products";
    private static final String DETAIL = LIST + "/";
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private final int connections;
    private Products products;

    Server(int connections) {
        this.connections = connections;
    }

    @Override
    public void start(Promise<Void> started) {
        var pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(connections))
                .connectingTo(Settings.database())
                .using(vertx)
                .build();
        products = new Products(pool);
        vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(Settings.port(), "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void handle(HttpServerRequest request) {
        answer(request).onComplete(body -> send(request, body), e -> {
            e.printStackTrace();
            request.response().setStatusCode(500).end();
        });
    }

    /** The body, or null when there is no such thing. */
    private Future<Buffer> answer(HttpServerRequest request) {
        var path = request.path();
        if (path.equals(LIST)) {
            var size = number(request.getParam("page_size"), 50);
            var page = number(request.getParam("page"), 1);
            return products.page(page, Math.min(size, 1000), request.scheme() + "://" + request.authority() + path);
        }
        if (path.length() == DETAIL.length() + 36 && path.startsWith(DETAIL)) {
            return products.find(UUID.fromString(path.substring(DETAIL.length())));
        }
        return Future.succeededFuture();
    }

    private static void send(HttpServerRequest request, Buffer body) {
        if (body == null) {
            request.response().setStatusCode(404).end();
        } else {
            request.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(body);
        }
    }

    private static int number(String parameter, int otherwise) {
        return parameter == null ? otherwise : Integer.parseInt(parameter);
    }
}
