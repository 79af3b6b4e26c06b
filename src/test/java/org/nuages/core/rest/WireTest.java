package org.nuages.core.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

/** Bodies, methods and headers as they come over the wire. */
@QuarkusTest
public class WireTest extends ServiceTest {

    private static final String URL = "/api/v1/tags";

    @BeforeEach
    void clear() {
        rows.clear();
    }

    @Test
    void too_large_is_413_in_the_envelope_with_a_length_or_without() throws IOException {
        var large = "x".repeat(2 * 1024 * 1024 + 1);
        assertDetail(
                as.staff().contentType("application/json").body(large).post(URL),
                413,
                "too_large",
                "The request is too large.");

        var answer = raw("POST " + URL + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
                + "Content-Type: application/json\r\n\r\n" + "100000\r\n" + "x".repeat(0x100000) + "\r\n100000\r\n"
                + "x".repeat(0x100000) + "\r\n100000\r\n" + "x".repeat(0x100000) + "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"code\":\"too_large\"");
        assertThat(rows.count("tags")).isZero();
    }

    /** RFC 9112: the length is not believed, so that nobody hides a body in a body, or a request in it. */
    @Test
    void of_a_body_with_a_length_and_in_pieces_the_pieces_count() throws IOException {
        var answer =
                raw("POST /api/v1/auth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n"
                        + "Content-Type: application/json\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
                        + "GET /api/v1/nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"password\":[\"This field is required.\"]");
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(3);
        assertThat(answer).contains("HTTP/1.1 404 ");
    }

    @Test
    void a_body_of_two_lengths_is_refused() throws IOException {
        assertThat(raw("POST /api/v1/auth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n"
                        + "Content-Type: application/json\r\n\r\n{} "))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void a_body_may_come_in_pieces() throws IOException {
        var answer =
                raw("POST /api/v1/auth/token HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
                        + "Content-Type: application/json\r\n\r\n9\r\n{\"email\":\r\n1\r\n1\r\n1\r\n}\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"password\":[\"This field is required.\"]");
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream stream) throws IOException {
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        for (var n = stream.read(buffer); n > 0; n = stream.read(buffer)) {
            answer.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
        }
        return answer.toString();
    }

    @Test
    void what_is_no_media_type_is_415_and_no_body_needs_none() throws IOException {
        var body = "{\"email\":\"a\"}";
        assertThat(raw("POST /api/v1/auth/token HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: json\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body))
                .startsWith("HTTP/1.1 415 ")
                .contains("\"code\":\"unsupported_media_type\"");
        assertThat(raw("POST /api/v1/auth/token HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"password\":[\"This field is required.\"]");
    }

    /** As browsers send it: they leave some signs as they are. */
    @Test
    void a_query_may_hold_signs_that_are_not_escaped() throws IOException {
        for (var sign : "| ^ { } ` \\ \" < >".split(" ")) {
            assertThat(raw("GET " + URL + "?search=a" + sign + "b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .as(sign)
                    .startsWith("HTTP/1.1 200 ");
        }
        assertThat(raw("GET " + URL + "?search=%4 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void what_is_neither_json_nor_a_form_is_415() {
        for (var type : new String[] {"application/x-ndjson", "text/plain", "application/xml", "image/png"}) {
            assertDetail(
                    as.staff()
                            .contentType(type)
                            .body("{\"name\":\"red\"}".getBytes(StandardCharsets.UTF_8))
                            .post(URL),
                    415,
                    "unsupported_media_type",
                    "Unsupported media type in request.");
        }
        assertThat(rows.count("tags")).isZero();
    }

    @Test
    void what_cannot_be_parsed_is_400() throws IOException {
        for (var body : new String[] {"{", "{} {}", "nul", "{\"a\":1e}", "\u0000", "[".repeat(2_000)}) {
            assertDetail(
                    as.staff().contentType("application/json").body(body).post(URL),
                    400,
                    "parse_error",
                    "JSON parse error.");
        }
        assertDetail(
                as.staff()
                        .contentType("application/x-www-form-urlencoded")
                        .body("a=%zz")
                        .post(URL),
                400,
                "parse_error",
                "Form parse error.");
        assertThat(raw("POST /api/v1/auth/token HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1\r\n"
                        + "Content-Type: multipart/form-data\r\n\r\nx"))
                .startsWith("HTTP/1.1 400 ")
                .contains("Multipart form parse error.");
        assertThat(rows.count("tags")).isZero();
    }

    @Test
    void options_names_the_methods_of_each_path_and_needs_no_token() {
        var options = given().options("/api/v1/products");
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(given().options("/api/v1/tags/1").header("Allow"))
                .isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
        assertDetail(given().options("/api/v1/nothing"), 404, "not_found", "Not found.");
    }

    @Test
    void browsers_of_the_origins_that_are_named_may_call() {
        var preflight = given().header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options("/api/v1/tags/1");
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("PATCH");
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("authorization,if-match");
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isEqualTo("false");

        var foreign = given().header("Origin", "https://elsewhere.example").get(URL);
        assertThat(foreign.header("Access-Control-Allow-Origin")).isNull();
        assertDetail(foreign, 403, "origin_not_allowed", "Pages of this origin may not call here.");
        assertDetail(
                given().header("Origin", "https://elsewhere.example")
                        .header("Access-Control-Request-Method", "PATCH")
                        .options("/api/v1/tags/1"),
                403,
                "origin_not_allowed",
                "Pages of this origin may not call here.");
        var ours = "http://localhost:" + RestAssured.port;
        assertThat(given().header("Origin", ours).get(URL).statusCode()).isEqualTo(200);
    }

    @Test
    void a_request_has_an_id_of_its_own_or_gets_one() {
        assertThat(given().header("X-Request-ID", "mine-1").get("/api/v1").header("X-Request-ID"))
                .isEqualTo("mine-1");
        assertThat(given().get("/api/v1/nothing").header("X-Request-ID")).matches("[0-9a-f-]{36}");
        assertThat(given().header("X-Request-ID", "a b").get("/api/v1").header("X-Request-ID"))
                .matches("[0-9a-f-]{36}");
        assertThat(given().header("X-Request-ID", "x".repeat(129))
                        .get("/api/v1")
                        .header("X-Request-ID"))
                .matches("[0-9a-f-]{36}");
    }
}
