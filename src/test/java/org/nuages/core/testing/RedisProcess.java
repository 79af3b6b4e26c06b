package org.nuages.core.testing;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import redis.embedded.core.ExecutableProvider;

/** A Redis of a test's own, to be paused, killed and started again on the same port. */
public final class RedisProcess implements AutoCloseable {

    private final int port;
    private Process process;

    public RedisProcess(int port) {
        this.port = port;
    }

    public static RedisProcess start() {
        var redis = new RedisProcess(freePort());
        redis.startAgain();
        return redis;
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a test and its profile, which are loaded by different class loaders. */
    public static int portOf(String test) {
        synchronized (System.class) {
            var key = "nuages.test.redis-port." + test;
            System.setProperty(key, System.getProperty(key, "" + freePort()));
            return Integer.getInteger(key);
        }
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Empty, as nothing is saved. */
    public void startAgain() {
        try {
            process = new ProcessBuilder(
                            executable().getPath(), "--port", "" + port, "--bind", "127.0.0.1", "--save", "")
                    .directory(new File(System.getProperty("java.io.tmpdir")))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().until(this::isListening);
    }

    private boolean isListening() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Its connections stay, and nothing is answered. */
    public void pause() {
        signal("STOP");
    }

    public void goOn() {
        signal("CONT");
    }

    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, "" + process.pid())
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File executable() throws IOException {
        return ExecutableProvider.newJarResourceProvider().get();
    }

    @Override
    public void close() {
        kill();
    }
}
