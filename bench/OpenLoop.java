import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Asks for one URL at a fixed rate, whatever the answers take, and counts from the moment at which each request was due: a
 * service that stalls is not asked less for it. The first three seconds, in which this process is cold itself, do not
 * count. {@code java bench/OpenLoop.java URL RATE SECONDS [TOKEN]}
 */
final class OpenLoop {

    private static final int CONNECTIONS = 64;
    private static final int COLD_SECONDS = 3;

    private final URI url;
    private final byte[] request;
    private final long interval;
    private final long[] micros;
    private final AtomicInteger next = new AtomicInteger();
    private final boolean[] failed;
    private final int cold;
    private long start;

    private OpenLoop(URI url, int rate, int seconds, String token) {
        this.url = url;
        this.interval = 1_000_000_000L / rate;
        this.cold = rate * COLD_SECONDS;
        this.micros = new long[cold + rate * seconds];
        this.failed = new boolean[micros.length];
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
        var counted = Arrays.copyOfRange(micros, cold, micros.length);
        Arrays.sort(counted);
        var failures = IntStream.range(cold, micros.length).filter(i -> failed[i]).count();
        System.out.printf(
                "requests %d  failed %d  p50 %.2f ms  p90 %.2f ms  p99 %.2f ms  max %.2f ms%n",
                counted.length, failures, at(counted, 0.5), at(counted, 0.9), at(counted, 0.99), at(counted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1000.0;
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
                    failed[i] = true;
                }
            } catch (IOException e) {
                failed[i] = true;
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
