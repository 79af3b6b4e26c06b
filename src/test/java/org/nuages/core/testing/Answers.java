package org.nuages.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What every answer has to be like. */
public final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    /** REST Assured compiles a script for each path that is asked for, which takes longer than most requests. */
    public static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.asByteArray());
        } catch (IOException e) {
            throw new AssertionError(response.asString(), e);
        }
    }

    private static Object plain(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }

    /** The error envelope, whole, with exactly these errors. */
    public static void assertError(Response response, int status, String code, Object errors) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/json");
        var body = json(response);
        assertThat(body.fieldNames()).toIterable().containsExactly("error");
        var error = body.get("error");
        assertThat(error.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("status_code", "code", "message", "errors");
        assertThat(plain(error.get("status_code"))).isEqualTo(status);
        assertThat(plain(error.get("code"))).isEqualTo(code);
        assertThat(plain(error.get("errors"))).isEqualTo(errors);
    }

    public static void assertDetail(Response response, int status, String code, String detail) {
        assertError(response, status, code, Map.of("detail", detail));
        assertThat(json(response).at("/error/message").textValue()).isEqualTo(detail);
    }

    public static void assertInvalid(Response response, Object errors) {
        assertError(response, 400, "invalid", errors);
    }

    /** How many statements the service ran for this answer. */
    public static void assertStatements(Response response, int count) {
        assertThat(response.header("Server-Timing")).endsWith("desc=\"" + count + " statements\"");
    }

    public static List<String> names(Response response) {
        return results(response, "name");
    }

    public static List<String> titles(Response response) {
        return results(response, "title");
    }

    /** One part of each row of a page. */
    @SuppressWarnings("unchecked")
    public static <T> List<T> results(Response response, String part) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        var parts = new ArrayList<T>();
        json(response).get("results").forEach(row -> parts.add((T) plain(row.at("/" + part.replace('.', '/')))));
        return parts;
    }
}
