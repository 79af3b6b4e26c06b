import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A payment provider that keeps books of its own: {@code java ShopProvider.java 8090 book.txt}. A line is {@code charge <key> <amount>},
 * {@code decline <key> <amount>} or {@code refund <key> <amount>}, written once a key, before anybody is answered. What is between charge and answer
 * the payment token says: {@code ok-…}, {@code declined-…}, {@code slow-…} (nobody waits that long), {@code error-…}.
 */
class ShopProvider {

    private static final int SLOW_MILLISECONDS = 3_000;

    private record Charge(String status, String amount) {}

    private static final Map<String, Charge> CHARGES = new ConcurrentHashMap<>();
    private static Path book;

    public static void main(String[] arguments) throws IOException {
        book = Path.of(arguments[1]);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        var server = HttpServer.create(address, 200);
        server.setExecutor(Executors.newFixedThreadPool(64));
        server.createContext("/charges", ShopProvider::serve);
        server.start();
    }

    private static void serve(HttpExchange call) throws IOException {
        var path = call.getRequestURI().getPath().split("/");
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.length == 2) {
            charge(call, call.getRequestHeaders().getFirst("Idempotency-Key"), body);
            return;
        }
        if (path.length == 4) {
            refund(path[2]);
        }
        answer(call, path[2]);
    }

    private static void charge(HttpExchange call, String key, String body) throws IOException {
        var token = part(body, "token");
        var isFirst = CHARGES.get(key) == null;
        CHARGES.computeIfAbsent(key, unknown -> {
            var charge = new Charge(token.startsWith("declined") ? "declined" : "succeeded", part(body, "amount"));
            note(charge.status().equals("declined") ? "decline" : "charge", key, charge);
            return charge;
        });
        if (isFirst && token.startsWith("slow")) {
            pause();
        }
        if (isFirst && token.startsWith("error")) {
            call.sendResponseHeaders(500, -1);
            call.close();
            return;
        }
        answer(call, key);
    }

    private static void refund(String key) {
        CHARGES.computeIfPresent(key, (known, charge) -> {
            if (!charge.status().equals("succeeded")) {
                return charge;
            }
            note("refund", key, charge);
            return new Charge("refunded", charge.amount());
        });
    }

    private static void answer(HttpExchange call, String key) throws IOException {
        var charge = CHARGES.get(key);
        var status = charge == null ? "unknown" : charge.status().equals("declined") ? "declined" : "succeeded";
        var bytes = "{\"id\":\"ch_%s\",\"status\":\"%s\"}".formatted(key, status).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(charge == null ? 404 : 200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static String part(String json, String name) {
        var from = json.indexOf('"', json.indexOf(':', json.indexOf("\"" + name + "\""))) + 1;
        return json.substring(from, json.indexOf('"', from));
    }

    private static synchronized void note(String what, String key, Charge charge) {
        try {
            var line = "%s %s %s%n".formatted(what, key, charge.amount());
            Files.writeString(book, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SLOW_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
