package org.nuages.core.hardening;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The service of {@code shop.example}, by HTTPS only. */
@QuarkusTest
@TestProfile(StrictSettingsTest.Strict.class)
public class StrictSettingsTest {

    public static class Strict implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "nuages.allowed-hosts", "shop.example, .Nuages.example",
                    "nuages.https-only", "true",
                    "nuages.hsts", "0",
                    "quarkus.http.idle-timeout", "1S");
        }
    }

    private static RequestSpecification to(String host) {
        return given().urlEncodingEnabled(false).redirects().follow(false).header("Host", host);
    }

    private static RequestSpecification securelyTo(String host) {
        return to(host).header("X-Forwarded-Proto", "https");
    }

    @Test
    void its_hosts_are_served_and_no_others() {
        for (var host : new String[] {"shop.example", "SHOP.example:443", "nuages.example", "a.b.nuages.example"}) {
            var answer = securelyTo(host).get("/api/v1");
            assertThat(answer.statusCode()).as(host).isEqualTo(200);
            assertThat(answer.header("Strict-Transport-Security")).isNull();
        }
        for (var host : new String[] {"localhost", "a.shop.example", "shop.example.evil", "evilnuages.example", "["}) {
            assertDetail(securelyTo(host).get("/api/v1"), 400, "host_not_allowed", "This host is not served here.");
        }
        assertDetail(
                securelyTo("shop.example")
                        .header("X-Forwarded-Host", "evil.example")
                        .get("/api/v1"),
                400,
                "host_not_allowed",
                "This host is not served here.");
    }

    @Test
    void a_connection_on_which_nothing_moves_is_closed() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET /api/v1/products HTTP/1.1\r\nHost: ".getBytes(US_ASCII));

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_cluster_asks_for_health_by_the_addresses_of_its_pods() {
        assertThat(to("10.1.2.3:8080").get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void who_comes_by_http_is_sent_to_https() {
        var read = to("shop.example:8080").get("/api/v1/products?page=2&search=a%20b");
        assertThat(read.statusCode()).isEqualTo(301);
        assertThat(read.header("Location")).isEqualTo("https://shop.example/api/v1/products?page=2&search=a%20b");

        var write =
                to("shop.example").body("{}").contentType("application/json").post("/api/v1/auth/token");
        assertThat(write.statusCode()).isEqualTo(308);
        assertThat(write.header("Location")).isEqualTo("https://shop.example/api/v1/auth/token");
    }
}
