package org.nuages.core.hardening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Every answer, whoever gives it, tells browsers what not to do with it. */
@QuarkusTest
public class SecurityHeadersTest {

    private static void assertHeaders(Response answer, int status, String contentPolicy, String caching) {
        assertHeaders(answer, status, contentPolicy);
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly(caching);
    }

    private static void assertHeaders(Response answer, int status, String contentPolicy) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().getValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().getValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().getValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().getValues("Permissions-Policy"))
                .containsExactly("camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        assertThat(answer.headers().getValues("Date")).hasSize(1);
        assertThat(answer.headers().getValues("Vary")).contains("Accept, Accept-Encoding");
        assertThat(answer.headers().getValues("Content-Security-Policy")).containsExactly(contentPolicy);
    }

    private static void assertHeaders(Response answer, int status) {
        assertHeaders(answer, status, "default-src 'none'; frame-ancestors 'none'", "private, no-cache");
    }

    @Test
    void are_on_answers_and_on_refusals_of_every_kind() {
        assertHeaders(given().get("/api/v1"), 200);
        assertHeaders(given().get("/api/v1/products"), 401);
        assertHeaders(given().get("/api/v1/nothing"), 404);
        assertHeaders(given().get("/q/nothing"), 404);
        assertHeaders(given().get("/q/openapi?format=json"), 200);
        assertHeaders(
                given().contentType("application/json")
                        .body("x".repeat(2 * 1024 * 1024 + 1))
                        .post("/api/v1/tags"),
                413);
        assertHeaders(given().options("/api/v1/products"), 200);
    }

    @Test
    void tokens_are_kept_by_nobody() {
        assertHeaders(
                given().contentType("application/json").body("{}").post("/api/v1/auth/token"),
                400,
                "default-src 'none'; frame-ancestors 'none'",
                "no-store");
    }

    /** How long it is kept is Quarkus's affair: a day where it cannot change. */
    @Test
    void the_page_of_the_documentation_may_use_what_it_brings() {
        var page = given().get("/q/swagger-ui/");
        assertHeaders(
                page,
                200,
                "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                        + " img-src 'self' data:; frame-ancestors 'none'");
    }

    @Test
    void over_https_browsers_are_told_to_stay_there() {
        assertThat(given().get("/api/v1").header("Strict-Transport-Security")).isNull();
        assertThat(given().header("X-Forwarded-Proto", "https").get("/api/v1").header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains; preload");
    }
}
