package org.nuages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.openapi.Answer;
import org.nuages.core.openapi.Contract;
import org.nuages.core.testing.Api;
import org.nuages.core.testing.ServiceTest;

/** Nonsense played at every operation: no answer is a server error, and every refusal has the envelope. */
@QuarkusTest
class HostileInputTest extends ServiceTest {

    private static final int AT_ONCE = 4;
    private static final int TURNS = 4;
    private static final int OPERATIONS = 103;

    /** As long as a body may be that is read. */
    private static final int LONG_BODY = 1_900_000;

    private static final int ROOM_FOR_A_NAME = 100;

    private static final String JSON = "application/json";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
    private final Map<String, Integer> turns = new HashMap<>();
    private String token;
    private String product;

    @BeforeEach
    void world() {
        rows.clear();
        var boot = a.product("Boot").in(a.category("shoes"));
        product = boot.toString();
        a.order(as.userId(), "PENDING", boot);
        a.cartItem(as.userId(), boot);
        a.tag("red");
        a.review(a.book("Dune").by(a.author("Ada")), as.userId(), 5);
        a.comment(a.post("Boots").by(as.userId()), as.userId());
        token = as.staffToken();
    }

    @Test
    void in_queries_and_paths() {
        var operations = operations();
        var shared = inManyLists(operations);
        for (var operation : operations) {
            for (var parameter : operation.queryParameters()) {
                for (var text : shared.contains(parameter) ? turn(parameter, Nonsense.texts()) : Nonsense.texts()) {
                    send(operation.method(), path(operation) + "?" + parameter + "=" + text, JSON, new byte[0]);
                }
            }
            for (var text : Nonsense.texts()) {
                if (operation.path().contains("{")) {
                    var literal = text.replace("\\", "\\\\").replace("$", "\\$");
                    send(operation.method(), operation.path().replaceAll("\\{[^}]*}", literal), JSON, new byte[0]);
                }
            }
        }
    }

    /** What many lists have in common is read by the same code: there the texts take turns. */
    private static Set<String> inManyLists(List<Api.Operation> operations) {
        return operations.stream()
                .flatMap(operation -> operation.queryParameters().stream())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(uses -> uses.getValue() > 2 * TURNS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** One in so many, the next ones at what is the same the next time. */
    private <T> List<T> turn(String where, List<T> all) {
        var turn = turns.merge(where, 1, Integer::sum);
        return IntStream.range(0, all.size())
                .filter(i -> (i + turn) % TURNS == 0)
                .mapToObj(all::get)
                .toList();
    }

    @Test
    void in_bodies() {
        for (var operation : operations()) {
            if (operation.method().equals("GET")) {
                continue;
            }
            for (var body : Nonsense.bodies()) {
                send(operation.method(), path(operation), JSON, body);
            }
            for (var type : Nonsense.OTHER_TYPES) {
                for (var body : turn(type, Nonsense.bodies())) {
                    send(operation.method(), path(operation), type, body);
                }
            }
        }
    }

    @Test
    void in_the_parts_of_inputs() {
        var parts = Stream.concat(Api.read().inputParts().stream(), Stream.of("ids", "filter", "set"))
                .toList();
        for (var operation :
                operations().stream().filter(Api.Operation::hasBody).toList()) {
            for (var value : Nonsense.values(LONG_BODY / parts.size() - ROOM_FOR_A_NAME)) {
                var object = parts.stream()
                        .map(part -> "\"" + part + "\":" + value)
                        .collect(Collectors.joining(",", "{", "}"));
                var body =
                        switch (operation.path().substring(operation.path().lastIndexOf('/') + 1)) {
                            case "bulk_create" -> "[" + object + "]";
                            case "bulk_update" -> "{\"ids\":[\"" + product + "\"],\"set\":" + object + "}";
                            default -> object;
                        };
                send(operation.method(), path(operation), JSON, body.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** All of them: with fewer than there are, the document or the walk through it would be at fault. */
    private static List<Api.Operation> operations() {
        var operations = Api.read().operations();
        assertThat(operations).hasSize(OPERATIONS);
        return operations;
    }

    private String path(Api.Operation operation) {
        var id = operation.path().contains("/products/") ? product : "1";
        return operation.path().replaceAll("\\{[^}]*}", id);
    }

    /** One operation ends all tokens of who calls it. */
    private String tokenFor(String path) {
        if (path.contains("blacklist_all")) {
            all_are_answered();
            return as.otherToken();
        }
        return token;
    }

    /** Reading, some at a time: one after the other, both sides would mostly wait for each other. */
    private void send(String method, String path, String type, byte[] body) {
        if (underWay.size() == AT_ONCE) {
            underWay.remove().join();
        }
        if (!method.equals("GET")) {
            all_are_answered();
        }
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + tokenFor(path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        Supplier<String> what = () -> method + " " + abbreviated(path) + " " + type + " "
                + abbreviated(new String(body, StandardCharsets.UTF_8));
        underWay.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenAccept(answer -> check(answer, what)));
    }

    @AfterEach
    void all_are_answered() {
        while (!underWay.isEmpty()) {
            underWay.remove().join();
        }
    }

    private static void check(HttpResponse<String> answer, Supplier<String> request) {
        Supplier<String> what = () -> request.get() + " → " + answer.statusCode() + " " + abbreviated(answer.body());
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        keepsTheContract(answer, what);
        if (answer.statusCode() >= 400) {
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(what)
                    .startsWith("application/json");
            assertThat(new JsonObject(answer.body()).getJsonObject("error").fieldNames())
                    .as(what)
                    .containsOnly("status_code", "code", "message", "errors");
            assertThat(answer.body())
                    .as(what)
                    .doesNotContainIgnoringCase("exception")
                    .doesNotContain("org.nuages", "select ");
        }
    }

    private static void keepsTheContract(HttpResponse<String> answer, Supplier<String> what) {
        var request = answer.request();
        try {
            Contract.KEPT.check(new Answer(
                    request.method(),
                    request.uri().toString(),
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body().getBytes(StandardCharsets.UTF_8)));
        } catch (AssertionError broken) {
            throw new AssertionError(what.get(), broken);
        }
    }

    private static String abbreviated(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
