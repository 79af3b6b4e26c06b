package org.nuages.core.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

final class EmbeddedPostgresServer {

    private EmbeddedPostgresServer() {}

    /** Stops with the JVM. Its files are durable: crash tests must find what was committed. */
    static Map<String, String> start() throws IOException {
        var server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(30))
                .setServerConfig("fsync", "on")
                .setServerConfig("max_connections", "200")
                .start();
        return Map.of(
                "DB_HOST", "127.0.0.1",
                "DB_PORT", Integer.toString(server.getPort()),
                "DB_NAME", "postgres",
                "DB_USER", "postgres",
                "DB_PASSWORD", "postgres");
    }
}
