package org.nuages.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What every answer has to be like. */
public final class Answers {

    private Answers() {}

    /** The error envelope, whole, with exactly these errors. */
    public static void assertError(Response response, int status, String code, Object errors) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/json");
        Map<String, Object> body = response.jsonPath().getMap("");
        assertThat(body).containsOnlyKeys("error");
        Map<String, Object> error = response.jsonPath().getMap("error");
        assertThat(error).containsOnlyKeys("status_code", "code", "message", "errors");
        assertThat(error.get("status_code")).isEqualTo(status);
        assertThat(error.get("code")).isEqualTo(code);
        assertThat(error.get("errors")).isEqualTo(errors);
    }

    public static void assertDetail(Response response, int status, String code, String detail) {
        assertError(response, status, code, Map.of("detail", detail));
        assertThat(response.jsonPath().getString("error.message")).isEqualTo(detail);
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
    public static <T> List<T> results(Response response, String part) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath().getList("results." + part);
    }
}
