package org.nuages.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class PasswordResetTest extends ServiceTest {

    private static final String URL = "/api/v1/auth/password_reset";
    private static final String NEW = "quite another one";
    private static final Map<String, List<String>> REFUSED =
            Map.of("token", List.of("The token is invalid or has expired."));

    private final KnownResetTokens tokens = new KnownResetTokens(rows);

    private long ada;

    @BeforeEach
    void ada() {
        rows.clear();
        ada = a.user("ada@example.com");
    }

    private Response post(String path, Map<String, String> body) {
        return as.anonymous().contentType("application/json").body(body).post(URL + path);
    }

    private Response confirm(String token, String password) {
        return post("/confirm", Map.of("token", token, "password", password));
    }

    private void awaitAsked(long times) {
        await().atMost(Duration.ofSeconds(20)).until(() -> rows.value(
                        "select count(*) from tasks where name = 'users.password_reset' and status = 'DONE'")
                .equals(times));
    }

    private String mailedToken() {
        var text = (String) rows.value("select payload->>'text' from tasks where name = 'mail.send'");
        return text.lines()
                .filter(line -> line.startsWith("http"))
                .map(link -> link.substring(link.indexOf("#token=") + 7))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_mail_leads_to_a_new_password_once() {
        var access = As.signIn("ada@example.com").access();
        assertThat(post("", Map.of("email", "ADA@example.com")).statusCode()).isEqualTo(200);
        awaitAsked(1);
        assertThat(rows.value("select payload->>'to' from tasks where name = 'mail.send'"))
                .isEqualTo("ada@example.com");
        assertThat((String) rows.value("select payload->>'html' from tasks where name = 'mail.send'"))
                .contains("Good day Ada");
        var token = mailedToken();

        assertInvalid(
                confirm(token, "12345"),
                Map.of(
                        "password",
                        List.of(
                                "This password is too short. It must contain at least 8 characters.",
                                "This password is too common.",
                                "This password is entirely numeric.")));
        var answer = confirm(token, NEW);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);

        assertThat(answer.jsonPath().getMap("")).isEqualTo(Map.of("status", "password set"));
        assertThat(As.with(access).get("/api/v1/users/me").statusCode()).isEqualTo(401);
        var signIn = as.anonymous().formParam("email", "ada@example.com").formParam("password", NEW);
        assertThat(signIn.post("/api/v1/auth/token").statusCode()).isEqualTo(200);
        assertInvalid(confirm(token, "yet another one"), REFUSED);
    }

    @Test
    void who_asks_does_not_learn_who_is_there() {
        a.user("idle@example.com", false, false);
        var answers = Stream.of("ada@example.com", "nobody@example.com", "idle@example.com")
                .map(email -> post("", Map.of("email", email)))
                .toList();

        for (var answer : answers) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).isEqualTo("{\"status\":\"password reset e-mail sent\"}");
            assertStatements(answer, 1);
        }
        awaitAsked(3);
        assertThat(rows.value("select count(*) from tasks where name = 'mail.send'"))
                .isEqualTo(1L);
        assertInvalid(post("", Map.of("email", "x")), Map.of("email", List.of("Enter a valid email address.")));
    }

    @Test
    void a_token_is_good_for_an_hour_and_for_one_state_of_the_account() {
        var now = Instant.now();
        var old = tokens.of(ada, now.minus(ResetTokens.LIFETIME));
        var good = tokens.of(ada, now.minus(ResetTokens.LIFETIME).plusSeconds(60));
        var before = rows.fingerprint("users");

        assertInvalid(confirm(old, NEW), REFUSED);
        assertInvalid(confirm(good.substring(0, good.length() - 1) + "x", NEW), REFUSED);
        assertInvalid(confirm(good.replaceFirst("\\d+", "999"), NEW), REFUSED);
        assertInvalid(confirm("x", NEW), REFUSED);
        assertThat(rows.fingerprint("users")).isEqualTo(before);

        rows.run("update users set email = 'augusta@example.com'");
        assertInvalid(confirm(good, NEW), REFUSED);
        rows.run("update users set email = 'ada@example.com', is_active = false");
        assertInvalid(confirm(good, NEW), REFUSED);
        rows.run("update users set is_active = true");
        assertThat(confirm(good, NEW).statusCode()).isEqualTo(200);
    }

    @Test
    void of_two_uses_at_once_one_counts() {
        var token = tokens.of(ada);
        var uses = Stream.of("the first of both", "the second of both")
                .map(password -> CompletableFuture.supplyAsync(
                        () -> confirm(token, password).statusCode()))
                .toList();

        assertThat(uses.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 400);
    }
}
