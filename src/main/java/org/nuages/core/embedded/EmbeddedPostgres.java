package org.nuages.core.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL whose files are durable: crash tests must find what was committed. */
public class EmbeddedPostgres implements EmbeddedServer {

    @Override
    public String setting() {
        return "DB_HOST";
    }

    @Override
    public Map<String, String> start() {
        try {
            var server = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
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
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
        }
    }
}
