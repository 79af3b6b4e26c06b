import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks for one URL at a fixed rate, whatever the answers take, and counts from the moment at which each request was due: a
 * service that stalls is not asked less for it. {@code java bench/OpenLoop.java URL RATE SECONDS [TOKEN]}
 */
final class OpenLoop {

    private static final int CONNECTIONS = 64;

    private final URI url;
    private final byte[] request;
    private final long interval;
    private final long[] micros;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private long start;

    private OpenLoop(URI url, int rate, int seconds, String token) {
        this.url = url;
        this.interval = 1_000_000_000L / rate;
        this.micros = new long[rate * seconds];
        var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        var authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
        this.request = ("GET " + url.getRawPath() + query + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n"
                        + authorization + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static void main(String[] args) throws InterruptedException {
        var token = args.length > 3 ? args[3] : "";
        new OpenLoop(URI.create(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), token).run();
    }

    private void run() throws InterruptedException {
        start = System.nanoTime() + 100_000_000L;
        var threads = new Thread[CONNECTIONS];
        for (var i = 0; i < CONNECTIONS; i++) {
            threads[i] = new Thread(this::work);
            threads[i].start();
        }
        for (var thread : threads) {
            thread.join();
        }
        Arrays.sort(micros);
        System.out.printf(
                "requests %d  failed %d  p50 %.2f ms  p90 %.2f ms  p99 %.2f ms  max %.2f ms%n",
                micros.length, failed.get(), at(0.5), at(0.9), at(0.99), at(1));
    }

    private double at(double share) {
        return micros[(int) Math.min(micros.length - 1, micros.length * share)] / 1000.0;
    }

    private void work() {
        Socket socket = null;
        for (var i = next.getAndIncrement(); i < micros.length; i = next.getAndIncrement()) {
            var due = start + i * interval;
            for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            try {
                if (socket == null) {
                    socket = new Socket(url.getHost(), url.getPort());
                    socket.setTcpNoDelay(true);
                    socket.setSoTimeout(30_000);
                }
                socket.getOutputStream().write(request);
                if (read(new BufferedInputStream(socket.getInputStream())) != 200) {
                    failed.incrementAndGet();
                }
            } catch (IOException e) {
                failed.incrementAndGet();
                socket = null;
            }
            micros[i] = (System.nanoTime() - due) / 1000;
        }
    }

    /** The status; the body is read to its end. */
    private static int read(InputStream in) throws IOException {
        var status = Integer.parseInt(line(in).substring(9, 12));
        var length = 0;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (in.readNBytes(length).length < length) {
            throw new IOException("The answer broke off");
        }
        return status;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The connection is closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
