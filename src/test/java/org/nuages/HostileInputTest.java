package org.nuages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "'",
            "';drop table products;--",
            "%",
            "_",
            "\\",
            "%_%\\",
            "../../etc/passwd",
            "null",
            "undefined",
            "NaN",
            "Infinity",
            "-1",
            "0",
            "1e309",
            "1E-400",
            "9".repeat(1_000),
            "-0",
            "0x10",
            "true",
            "[]",
            "{}",
            "\"",
            "<script>",
            "${7*7}",
            "😀",
            "\u202e",
            "\ufeff",
            "é".repeat(300),
            "2025-02-30",
            "9999999999-01-01",
            "2025-01-01T25:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "a,b,,-,--a",
            "\"a b");

    private static final int AT_ONCE = 4;
    private static final int OPERATIONS = 103;

    /** Already encoded, because no character stands for them. */
    private static final List<String> RAW = List.of("%FF", "%ED%A0%80", "%C0%80", "%00", "%2F", "%5C", "a%0d%0ab");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-1e-400",
            "1e2147483647",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"a\":{\"b\":[]}}",
            "\"" + "x".repeat(100_000) + "\"",
            "\"%_\\\\'\"",
            "9".repeat(900),
            "\"" + "9".repeat(100_000) + "\"");

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "true",
            "1",
            "\"x\"",
            "[]",
            "{}",
            "[{}]",
            "[[]]",
            "[null,1,\"x\"]",
            "{",
            "}",
            "[",
            "{}{}",
            "{\"a\"}",
            "{\"a\":}",
            "\0",
            "[".repeat(500),
            "[".repeat(500) + "]".repeat(500),
            "[".repeat(100_000),
            "{\"a\":".repeat(5_000),
            "9".repeat(1_000_000),
            "\"" + "9".repeat(1_000_000) + "\"",
            "\ufeff{}",
            "a=b&c=%zz",
            "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nv\r\n--x--",
            "--x");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "text/plain",
            "nonsense",
            "application/json; charset=utf-16");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
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
        for (var operation : operations()) {
            for (var parameter : operation.queryParameters()) {
                for (var text : texts()) {
                    send(
                            operation.method(),
                            path(operation) + "?" + parameter + "=" + text,
                            "application/json",
                            new byte[0]);
                }
            }
            for (var text : texts()) {
                if (operation.path().contains("{")) {
                    send(
                            operation.method(),
                            operation
                                    .path()
                                    .replaceAll(
                                            "\\{[^}]*}",
                                            text.replace("\\", "\\\\").replace("$", "\\$")),
                            "application/json",
                            new byte[0]);
                }
            }
        }
    }

    @Test
    void in_bodies() {
        for (var operation : operations()) {
            if (operation.method().equals("GET")) {
                continue;
            }
            for (var type : TYPES) {
                for (var body : BODIES) {
                    if (body.length() < 10_000 || type.equals("application/json")) {
                        send(operation.method(), path(operation), type, body.getBytes(StandardCharsets.UTF_8));
                    }
                }
                send(operation.method(), path(operation), type, new byte[] {(byte) 0xff, (byte) 0xfe, '{', '}'});
                send(
                        operation.method(),
                        path(operation),
                        type,
                        "{\"name\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
                send(operation.method(), path(operation), type, "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_16));
            }
        }
    }

    @Test
    void in_the_parts_of_inputs() {
        var parts = Api.read().inputParts();
        for (var operation :
                operations().stream().filter(Api.Operation::hasBody).toList()) {
            for (var value : VALUES) {
                var object = Stream.concat(parts.stream(), Stream.of("ids", "filter", "set"))
                        .map(part -> "\"" + part + "\":" + value)
                        .collect(Collectors.joining(",", "{", "}"));
                var body =
                        switch (operation.path().substring(operation.path().lastIndexOf('/') + 1)) {
                            case "bulk_create" -> "[" + object + "]";
                            case "bulk_update" -> "{\"ids\":[\"" + product + "\"],\"set\":" + object + "}";
                            default -> object;
                        };
                send(operation.method(), path(operation), "application/json", body.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** All of them: with fewer than there are, the document or the walk through it would be at fault. */
    private static List<Api.Operation> operations() {
        var operations = Api.read().operations();
        assertThat(operations).hasSize(OPERATIONS);
        return operations;
    }

    private static List<String> texts() {
        return Stream.concat(TEXTS.stream().map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8)), RAW.stream())
                .toList();
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
