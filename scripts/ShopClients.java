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
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Many clients of a shop whose pods are killed: {@code java ShopClients.java notes.txt histories seed url,url token,token staff-token product,product}.
 * A history is an order and what becomes of it. A client insists, on the other pod too, until he has got an answer, always under the
 * same Idempotency-Key; now and then he sends again what has been answered. A line of the notes is what he has been told:
 * {@code ordered <id>}, {@code completed <id>}, {@code cancelled <id>}, {@code history <n>}, {@code wrong <what>}.
 */
class ShopClients {

    private static final int CLIENTS = 16;
    private static final int MOST_TRIES = 600;
    private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+)");
    private static final List<String> CARDS =
            List.of("ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok", "declined", "declined", "declined", "error", "error", "slow");

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Map<String, Integer> STATUSES = new TreeMap<>();

    private static Path notes;
    private static long seed;
    private static List<String> urls;
    private static List<String> buyers;
    private static String staff;
    private static List<String> products;

    private record Answer(int status, String body) {}

    public static void main(String[] arguments) throws InterruptedException {
        notes = Path.of(arguments[0]);
        var histories = Integer.parseInt(arguments[1]);
        seed = Long.parseLong(arguments[2]);
        urls = List.of(arguments[3].split(","));
        buyers = List.of(arguments[4].split(","));
        staff = arguments[5];
        products = List.of(arguments[6].split(","));
        var next = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(CLIENTS);
        for (var client = 0; client < CLIENTS; client++) {
            threads.submit(() -> {
                for (var n = next.getAndIncrement(); n < histories; n = next.getAndIncrement()) {
                    try {
                        new ShopClients(n).live();
                    } catch (RuntimeException broken) {
                        note("wrong history " + n + ": " + broken);
                    }
                    note("history " + n);
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.HOURS);
        System.out.println("answers: " + STATUSES);
    }

    private final int number;
    private final String buyer;
    private final Random random;
    private int requests;

    private ShopClients(int number) {
        this.number = number;
        this.buyer = buyers.get(number % buyers.size());
        this.random = new Random(seed * 1_000_003 + number);
    }

    private void live() {
        var lines = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(n -> "{\"product_id\":\"%s\",\"quantity\":%d}"
                        .formatted(products.get(random.nextInt(products.size())), 1 + random.nextInt(3)))
                .toList();
        var ordered = keyed(buyer, "/orders", "{\"items\":[" + String.join(",", lines) + "]}");
        if (ordered.status() == 400 && ordered.body().contains("out_of_stock")) {
            return;
        }
        var id = ID.matcher(ordered.body());
        if (ordered.status() != 201 || !id.find()) {
            note("wrong order " + ordered);
            return;
        }
        note("ordered " + id.group(1));
        for (var step = random.nextInt(4); step >= 0; step--) {
            goOn("/orders/" + id.group(1), id.group(1));
        }
    }

    private void goOn(String order, String id) {
        switch (random.nextInt(8)) {
            case 0 -> told(send(buyer, order + "/cancel", "{}", null), "cancelled", id);
            case 1 -> told(keyed(staff, order + "/refund", "{}"), "cancelled", id);
            case 2 -> atOnce(order, id);
            default -> told(keyed(buyer, order + "/pay", card()), "completed", id);
        }
    }

    /** Pays twice and cancels, all at the same moment. */
    private void atOnce(String order, String id) {
        var cards = List.of(card(), card());
        var keys = List.of(key(), key());
        var threads = cards.stream()
                .map(card -> new Thread(
                        () -> told(send(buyer, order + "/pay", card, keys.get(cards.indexOf(card))), "completed", id)))
                .toList();
        threads.forEach(Thread::start);
        told(send(buyer, order + "/cancel", "{}", null), "cancelled", id);
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String card() {
        return "{\"payment_token\":\"%s-%d-%d\"}"
                .formatted(CARDS.get(random.nextInt(CARDS.size())), number, random.nextInt());
    }

    private void told(Answer answer, String what, String id) {
        if (answer.status() == 200 && answer.body().contains(what)) {
            note(what + " " + id);
        } else if (answer.status() != 202 && answer.status() != 400 && answer.status() != 409) {
            note("wrong " + what + " " + id + " " + answer);
        }
    }

    private String key() {
        return "%d-%d-%d".formatted(seed, number, requests++);
    }

    /** Sent again, it is answered as at first; a payment that was not known yet is by then, perhaps. */
    private Answer keyed(String caller, String path, String body) {
        var key = key();
        var first = send(caller, path, body, key);
        if (random.nextInt(3) == 0 && first.status() < 400 && first.status() != 202) {
            var again = send(caller, path, body, key);
            if (!again.equals(first)) {
                note("wrong answer again " + path + " " + first + " " + again);
            }
        }
        return first;
    }

    /** Until it is answered by something else than that it cannot be at present. */
    private Answer send(String caller, String path, String body, String key) {
        for (var attempt = 0; attempt < MOST_TRIES; attempt++) {
            var url = urls.get((number + attempt) % urls.size()) + "/api/v1" + path;
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(40))
                    .header("Authorization", "Bearer " + caller)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            try {
                var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
                count(String.valueOf(answer.statusCode()));
                if (answer.statusCode() != 503 && !answer.body().contains("request_in_progress")) {
                    return new Answer(answer.statusCode(), answer.body());
                }
            } catch (IOException broken) {
                count("none");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            pause();
        }
        return new Answer(0, "no answer");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void count(String status) {
        synchronized (STATUSES) {
            STATUSES.merge(status, 1, Integer::sum);
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
