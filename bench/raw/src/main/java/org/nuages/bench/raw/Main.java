package org.nuages.bench.raw;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;

/** One server a core, each with its own event loop and its own share of the connections: no request changes threads. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var servers = Runtime.getRuntime().availableProcessors();
        var connections = Math.max(1, Settings.poolSize() / servers);
        Vertx.vertx()
                .deployVerticle(() -> new Server(connections), new DeploymentOptions().setInstances(servers))
                .onFailure(e -> {
                    e.printStackTrace();
                    System.exit(1);
                });
    }
}
