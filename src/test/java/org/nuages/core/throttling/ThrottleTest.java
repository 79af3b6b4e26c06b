package org.nuages.core.throttling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.A;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;

/** The suite comes from a trusted proxy, and says by headers for whom; each test for somebody of its own. */
@QuarkusTest
@TestProfile(ThrottleTest.Strict.class)
public class ThrottleTest extends ServiceTest {

    public static class Strict implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "nuages.throttle.login", "3/min",
                    "nuages.throttle.registration", "2/hour",
                    "nuages.throttle.reset", "2/min",
                    "nuages.throttle.anon", "12/min",
                    "nuages.throttle.user", "5/min");
        }
    }

    private String address;

    @BeforeEach
    void somebodyElse() {
        rows.clear();
        address = anAddress();
    }

    /** One of 2^56 networks. */
    private static String anAddress() {
        var bits = UUID.randomUUID().getMostSignificantBits();
        return "2001:%x:%x:%x::1".formatted(bits & 0xffff, bits >> 32 & 0xffff, bits >> 48 & 0xffff);
    }

    private static RequestSpecification from(String forwardedFor) {
        return given().header("X-Forwarded-For", forwardedFor);
    }

    private static Response signIn(RequestSpecification from, String email, String password) {
        return from.formParam("email", email).formParam("password", password).post("/api/v1/auth/token");
    }

    private static void assertThrottled(Response answer) {
        var seconds = answer.header("Retry-After");
        assertThat(seconds).as(answer.asString()).matches("[1-9]\\d*");
        var s = seconds.equals("1") ? "" : "s";
        assertDetail(
                answer,
                429,
                "throttled",
                "Request was throttled. Expected available in %s second%s.".formatted(seconds, s));
    }

    @Test
    void sign_ins_are_counted_by_address_and_account() {
        a.user("ada@example.com");
        var first = signIn(from(address), "ada@example.com", "wrong");
        assertThat(first.statusCode()).isEqualTo(401);
        assertThat(first.header("RateLimit")).isEqualTo("\"anon\";r=11;t=60, \"login\";r=2;t=60");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"anon\";q=12;w=60, \"login\";q=3;w=60");
        assertThat(signIn(from(address), "ADA@example.com ", "wrong").statusCode())
                .isEqualTo(401);
        assertThat(signIn(from(address), "ada@example.com", A.PASSWORD).statusCode())
                .isEqualTo(200);

        assertThrottled(signIn(from(address), "ada@example.com", A.PASSWORD));

        assertThat(signIn(from(address), "grace@example.com", "wrong").statusCode())
                .isEqualTo(401);
        assertThat(signIn(from(anAddress()), "ada@example.com", A.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_a_client_says_before_the_last_proxy_does_not_count() {
        for (var i = 0; i < 3; i++) {
            assertThat(signIn(from(anAddress() + ", " + address), "ada@example.com", "wrong")
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThrottled(signIn(from(anAddress() + ", " + address), "ada@example.com", "wrong"));
        assertThrottled(signIn(from(address + ", 127.0.0.1"), "ada@example.com", "wrong"));
        assertThrottled(signIn(from(address.replace("::1", ":1:2:3:4")), "ada@example.com", "wrong"));
        assertThrottled(signIn(
                given().header("Forwarded", "for=\"[%s]:4711\";proto=https".formatted(address)),
                "ada@example.com",
                "wrong"));
        assertThat(signIn(from(address + ", unknown"), "ada@example.com", "wrong")
                        .statusCode())
                .isEqualTo(401);
    }

    /** A proxy writes one of them; the other is the client's own. Where they begin differently, the request is refused. */
    @Test
    void headers_that_do_not_agree_count_for_the_proxy() {
        var email = "%s@example.com".formatted(UUID.randomUUID());
        assertDetail(
                signIn(from(anOldAddress()).header("Forwarded", "for=1.2.3.4"), email, "wrong"),
                400,
                "bad_request",
                "The request is malformed.");
        for (var i = 0; i < 3; i++) {
            var own = anOldAddress();
            assertThat(signIn(from(own).header("Forwarded", "for=%s, for=1.2.3.4".formatted(own)), email, "wrong")
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThrottled(signIn(given(), email, "wrong"));
        var own = anOldAddress();
        assertThat(signIn(from(own).header("Forwarded", "for=" + own), email, "wrong")
                        .statusCode())
                .isEqualTo(401);
    }

    private static String anOldAddress() {
        var bits = UUID.randomUUID().getMostSignificantBits();
        return "100.%d.%d.%d".formatted(bits & 0xff, bits >> 16 & 0xff, bits >> 32 & 0xff);
    }

    @Test
    void accounts_are_made_only_so_often() {
        for (var i = 0; i < 2; i++) {
            assertThat(register(i).statusCode()).isEqualTo(201);
        }
        assertThrottled(register(2));
        assertThat(rows.count("users")).isEqualTo(2);
    }

    private Response register(int number) {
        return from(address)
                .contentType("application/json")
                .body(Map.of(
                        "email",
                        "new%d@example.com".formatted(number),
                        "first_name",
                        "New",
                        "password",
                        A.PASSWORD,
                        "password_confirm",
                        A.PASSWORD))
                .post("/api/v1/users");
    }

    @Test
    void anybody_calls_only_so_often_and_users_wherever_they_are() {
        for (var i = 0; i < 12; i++) {
            assertThat(from(address).get("/api/v1/tags").statusCode()).isEqualTo(200);
        }
        assertThrottled(from(address).get("/api/v1/tags"));
        assertThat(from(address).get("/q/health/live").statusCode()).isEqualTo(200);

        var ada = a.user("ada@example.com");
        rows.run("update users set id = $2 where id = $1", ada, 1_000_000L + (System.nanoTime() & 0xffffff));
        var token = signIn(from(anAddress()), "ada@example.com", A.PASSWORD)
                .jsonPath()
                .getString("access");
        for (var i = 0; i < 5; i++) {
            assertThat(As.with(token).get("/api/v1/tags").statusCode()).isEqualTo(200);
        }
        assertThrottled(As.with(token).header("X-Forwarded-For", anAddress()).get("/api/v1/tags"));
    }
}
