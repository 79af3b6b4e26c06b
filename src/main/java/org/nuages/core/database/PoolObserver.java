package org.nuages.core.database;

import io.vertx.core.Vertx;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.ClientMetrics;
import io.vertx.core.spi.metrics.DatagramSocketMetrics;
import io.vertx.core.spi.metrics.EventBusMetrics;
import io.vertx.core.spi.metrics.HttpClientMetrics;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.metrics.PoolMetrics;
import io.vertx.core.spi.metrics.TCPMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;

/** Listens to the pools of connections to PostgreSQL; everything else goes to who listened before. */
record PoolObserver(VertxMetrics other) implements VertxMetrics {

    static final class Nothing implements VertxMetrics {}

    @Override
    public PoolMetrics<?> createPoolMetrics(String type, String name, int most) {
        return type.equals("sql") ? new PoolMeters(name, most) : other.createPoolMetrics(type, name, most);
    }

    @Override
    public EventBusMetrics<?> createEventBusMetrics() {
        return other.createEventBusMetrics();
    }

    @Override
    public HttpServerMetrics<?, ?, ?> createHttpServerMetrics(HttpServerOptions options, SocketAddress address) {
        return other.createHttpServerMetrics(options, address);
    }

    @Override
    public ClientMetrics<?, ?, ?, ?> createClientMetrics(SocketAddress address, String type, String namespace) {
        return other.createClientMetrics(address, type, namespace);
    }

    @Override
    public HttpClientMetrics<?, ?, ?, ?> createHttpClientMetrics(HttpClientOptions options) {
        return other.createHttpClientMetrics(options);
    }

    @Override
    public TCPMetrics<?> createNetServerMetrics(NetServerOptions options, SocketAddress address) {
        return other.createNetServerMetrics(options, address);
    }

    @Override
    public TCPMetrics<?> createNetClientMetrics(NetClientOptions options) {
        return other.createNetClientMetrics(options);
    }

    @Override
    public DatagramSocketMetrics createDatagramSocketMetrics(DatagramSocketOptions options) {
        return other.createDatagramSocketMetrics(options);
    }

    @Override
    public void vertxCreated(Vertx vertx) {
        other.vertxCreated(vertx);
    }

    @Override
    public boolean isMetricsEnabled() {
        return true;
    }

    @Override
    public void close() {
        other.close();
    }
}
