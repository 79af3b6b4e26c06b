package org.nuages.core.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import redis.embedded.RedisServer;

final class EmbeddedRedisServer {

    private EmbeddedRedisServer() {}

    static Map<String, String> start() throws IOException {
        var port = freePort();
        var server = RedisServer.newRedisServer().port(port).bind("127.0.0.1").build();
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "embedded-redis-stop"));
        return Map.of("REDIS_URL", "redis://127.0.0.1:" + port);
    }

    private static void stop(RedisServer server) {
        try {
            server.stop();
        } catch (IOException e) {
            System.err.println("The embedded Redis did not stop: " + e.getMessage());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
