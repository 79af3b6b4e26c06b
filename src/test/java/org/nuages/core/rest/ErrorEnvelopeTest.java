package org.nuages.core.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
public class ErrorEnvelopeTest extends ServiceTest {

    @BeforeEach
    void clear() {
        rows.clear();
    }

    @Test
    void covers_unknown_paths_of_the_api_and_beside_it() {
        for (var path : new String[] {"/api/v1/nothing", "/nothing", "/q/nothing", "/api/v1/products/x/y/z"}) {
            assertDetail(given().get(path), 404, "not_found", "Not found.");
        }
    }

    @Test
    void covers_methods_that_are_not_allowed_and_names_those_that_are() {
        var answer = as.user().delete("/api/v1/products");

        assertDetail(answer, 405, "method_not_allowed", "This method is not allowed here.");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(given().get("/api/v1/auth/token").header("Allow")).isEqualTo("OPTIONS, POST");
        assertThat(as.user()
                        .post("/api/v1/products/" + new java.util.UUID(1, 2))
                        .header("Allow"))
                .isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
    }

    /** The framework takes the last part of these paths for a key that is none. */
    @Test
    void a_method_that_a_path_does_not_know_is_405_with_those_it_does() {
        assertNotAllowed(as.staff().delete("/api/v1/books/1/reviews"), "GET, HEAD, OPTIONS, POST");
        assertNotAllowed(as.staff().delete("/api/v1/users/me"), "GET, HEAD, OPTIONS, PATCH");
        assertNotAllowed(as.staff().get("/api/v1/products/bulk_create"), "OPTIONS, POST");
        assertThat(as.staff().options("/api/v1/users/me").header("Allow")).isEqualTo("GET, HEAD, OPTIONS, PATCH");
        assertDetail(as.staff().get("/api/v1/users/you"), 404, "not_found", "Not found.");
    }

    private static void assertNotAllowed(Response answer, String methods) {
        assertDetail(answer, 405, "method_not_allowed", "This method is not allowed here.");
        assertThat(answer.header("Allow")).isEqualTo(methods);
    }

    @Test
    void covers_media_types() {
        assertDetail(
                given().contentType("text/plain").body("x").post("/api/v1/auth/token"),
                415,
                "unsupported_media_type",
                "Unsupported media type in request.");
        assertDetail(
                as.user().accept("text/html").get("/api/v1/products"),
                406,
                "not_acceptable",
                "Could not satisfy the request Accept header.");
    }

    @Test
    void covers_bodies_that_are_malformed_or_too_large() {
        assertDetail(
                given().contentType("application/json").body("{\"email\":").post("/api/v1/auth/token"),
                400,
                "parse_error",
                "JSON parse error.");
        var answer = given().contentType("application/json")
                .body("\"" + "x".repeat(2_100_000) + "\"")
                .post("/api/v1/auth/token");
        assertDetail(answer, 413, "too_large", "The request is too large.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/api/v1/products?search=%zz", "/api/v1/products/%"})
    void covers_malformed_urls(String url) throws IOException {
        var answer = raw("GET " + url + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 Bad Request\r\n");
        assertThat(answer)
                .endsWith("{\"error\":{\"status_code\":400,\"code\":\"bad_request\","
                        + "\"message\":\"The request is malformed.\","
                        + "\"errors\":{\"detail\":\"The request is malformed.\"}}}");
    }

    /** What no HTTP client would send. */
    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void refuses_a_bad_token_on_public_routes_but_not_where_one_signs_in() {
        var answer = As.with("nonsense").get("/api/v1");

        assertDetail(answer, 401, "token_not_valid", "Given token not valid for any token type");
        assertThat(answer.headers().getValues("WWW-Authenticate")).containsExactly("Bearer realm=\"api\"");
        assertThat(As.with("nonsense")
                        .formParam("email", "a")
                        .post("/api/v1/auth/token")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void comes_as_problem_json_to_those_who_ask() {
        var answer = as.user().accept("application/problem+json").get("/api/v1/products/nonsense");

        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        Map<String, Object> problem = answer.jsonPath().getMap("");
        assertThat(problem)
                .isEqualTo(Map.of(
                        "type", "about:blank",
                        "title", "Not Found",
                        "status", 404,
                        "detail", "Not found.",
                        "code", "not_found",
                        "errors", Map.of("detail", "Not found.")));
    }
}
