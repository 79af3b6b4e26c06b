import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Clients of a shop behind a proxy, until a file appears: {@code java PodsClients.java notes.txt stop url token,token product,product}.
 * Most of what they do is reading; every few moments one orders and pays. Who reads does not try again, who orders does, under the
 * same Idempotency-Key. A line of the notes is {@code ordered <id>}, {@code completed <id>}, {@code declined <id>},
 * {@code cancelled <id>}, {@code took <milliseconds> <begin> <what>}, {@code failed <status> <what>} (0: no answer) or {@code wrong <what>}.
 */
class PodsClients {

    private static final int CLIENTS = 8;
    private static final int READS_AN_ORDER = 6;
    private static final int MOST_TRIES = 200;
    private static final long PAUSE_MILLISECONDS = 40;
    private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+)");
    private static final List<String> READS = List.of(
            "/products?page_size=20",
            "/products?cursor=&page_size=20&ordering=price",
            "/products?search=boot&page_size=10",
            "/categories",
            "/users/me",
            "/orders?page_size=5");

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static Path notes;
    private static Path stop;
    private static String url;
    private static List<String> products;

    private record Answer(int status, String body) {}

    public static void main(String[] arguments) throws InterruptedException {
        notes = Path.of(arguments[0]);
        stop = Path.of(arguments[1]);
        url = arguments[2] + "/api/v1";
        var buyers = List.of(arguments[3].split(","));
        products = List.of(arguments[4].split(","));
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(n -> new Thread(() -> new PodsClients(n, buyers.get(n % buyers.size())).live()))
                .toList();
        clients.forEach(Thread::start);
        for (var client : clients) {
            client.join();
        }
    }

    private final int number;
    private final String buyer;
    private final Random random;
    private int requests;

    private PodsClients(int number, String buyer) {
        this.number = number;
        this.buyer = buyer;
        this.random = new Random(number);
    }

    private void live() {
        while (!Files.exists(stop)) {
            for (var n = 0; n < READS_AN_ORDER; n++) {
                read(READS.get(random.nextInt(READS.size())));
                pause(PAUSE_MILLISECONDS);
            }
            order();
        }
    }

    private void read(String path) {
        once(path, null, null);
    }

    private void order() {
        var lines = products.get(random.nextInt(products.size()));
        var ordered = insistently(
                "/orders", "{\"items\":[{\"product_id\":\"%s\",\"quantity\":%d}]}".formatted(lines, 1 + random.nextInt(3)));
        var id = ID.matcher(ordered.body());
        if (ordered.status() != 201 || !id.find()) {
            note("wrong order " + ordered);
            return;
        }
        note("ordered " + id.group(1));
        switch (random.nextInt(8)) {
            case 0 -> told("cancelled", id.group(1), insistently("/orders/" + id.group(1) + "/cancel", "{}"));
            case 1 -> pay("tok_declined", "declined", id.group(1));
            default -> pay("tok_ok", "completed", id.group(1));
        }
    }

    private void pay(String card, String outcome, String id) {
        told(outcome, id, insistently("/orders/" + id + "/pay", "{\"payment_token\":\"" + card + "\"}"));
    }

    /** Who was too late to hear of his cancellation is told that it cannot be cancelled any more. */
    private void told(String outcome, String id, Answer answer) {
        if (answer.body().contains(outcome) && answer.status() <= 400) {
            note(outcome + " " + id);
        } else if (answer.status() != 202 && !(outcome.equals("cancelled") && answer.status() == 409)) {
            note("wrong " + outcome + " " + id + " " + answer);
        }
    }

    /** Until there is an answer of the service's. */
    private Answer insistently(String path, String body) {
        var key = number + "-" + requests++;
        for (var attempt = 0; attempt < MOST_TRIES; attempt++) {
            var answer = once(path, body, key);
            if (answer.status() != 0 && answer.status() < 500 && !answer.body().contains("request_in_progress")) {
                return answer;
            }
            pause(2 * PAUSE_MILLISECONDS);
        }
        return new Answer(0, "no answer");
    }

    private Answer once(String path, String body, String key) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", "Bearer " + buyer);
        if (body != null) {
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        var what = (body == null ? "GET " : "POST ") + path;
        try {
            var started = System.currentTimeMillis();
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            note("took %d %d %s".formatted(System.currentTimeMillis() - started, started, what));
            if (answer.statusCode() >= 500 || body == null && answer.statusCode() != 200) {
                note("failed " + answer.statusCode() + " " + what);
            }
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException broken) {
            note("failed 0 " + what + " " + broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Answer(0, "");
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized void note(String line) {
        try {
            Files.writeString(notes, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
