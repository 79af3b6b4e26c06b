package org.nuages.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;
import static org.nuages.core.testing.Answers.names;
import static org.nuages.core.testing.OnContext.run;

import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;
import org.nuages.users.SignOut;

/** Keys for programs: made and shown once, good until they are deleted, expire, or their owner is inactive. */
@QuarkusTest
class ApiTokenTest extends ServiceTest {

    private static final String URL = "/api/v1/auth/api_tokens";

    private RequestSpecification user;

    @BeforeEach
    void clear() {
        rows.clear();
        user = as.user();
    }

    private Response made(String name) {
        var answer = as.user().formParam("name", name).post(URL);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    private static RequestSpecification with(String key) {
        return RestAssured.given().header("Authorization", "Token " + key);
    }

    private static int call(String key) {
        return with(key).get("/api/v1/categories").statusCode();
    }

    @Test
    void is_shown_once_and_kept_as_a_digest() {
        var answer = made("phone");
        var key = answer.jsonPath().getString("key");
        var id = answer.jsonPath().getString("id");

        Map<String, Object> shown = answer.jsonPath().getMap("");
        assertThat(shown).containsOnlyKeys("id", "name", "key", "expires_at", "created_at", "updated_at");
        assertThat(answer.header("Location")).endsWith(URL + "/" + id);
        assertThat(key).hasSize(43);
        assertThat(rows.value("select digest = encode(sha256($1), 'hex') from api_tokens", key.getBytes()))
                .isEqualTo(true);
        Map<String, Object> later = user.get(URL + "/" + id).jsonPath().getMap("");
        assertThat(later).containsOnlyKeys("id", "name", "expires_at", "last_used", "created_at", "updated_at");
        assertThat(user.get(URL).asString()).doesNotContain(key, "digest");
    }

    @Test
    void calls_in_its_owners_name() {
        var key = made("phone").jsonPath().getString("key");

        assertThat(call(key)).isEqualTo(200);
        assertThat(with(key).get("/api/v1/products/stats").statusCode()).isEqualTo(403);
        assertThat(names(with(key).get(URL))).containsExactly("phone");
        assertThat(RestAssured.given()
                        .header("Authorization", "tOKEN " + key)
                        .get(URL)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void is_looked_up_once_in_a_while() {
        var key = made("phone").jsonPath().getString("key");

        assertStatements(with(key).get("/api/v1/categories/1"), 2);
        assertStatements(with(key).get("/api/v1/categories/1"), 1);
    }

    @Test
    void wrong_ones_are_refused_on_public_endpoints_too() {
        for (var key : List.of("nonsense", "x".repeat(5_000), "a b", "")) {
            var answer = with(key).get("/api/v1/tags");
            assertDetail(answer, 401, "token_not_valid", "Given token not valid for any token type");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"api\"");
        }
    }

    @Test
    void ends_at_once_when_it_is_deleted() {
        var phone = made("phone");
        var laptop = made("laptop").jsonPath().getString("key");
        var key = phone.jsonPath().getString("key");
        assertThat(call(key)).isEqualTo(200);

        assertThat(as.user()
                        .delete(URL + "/" + phone.jsonPath().getString("id"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(call(key)).isEqualTo(401);
        assertThat(call(laptop)).isEqualTo(200);
        assertThat(rows.count("api_tokens")).isEqualTo(1);
    }

    @Test
    void ends_when_it_expires() {
        var answer = as.user()
                .contentType("application/json")
                .body(Map.of(
                        "name",
                        "brief",
                        "expires_at",
                        Instant.now().plusSeconds(2).toString()))
                .post(URL);
        var key = answer.jsonPath().getString("key");
        assertThat(call(key)).isEqualTo(200);

        await().atMost(Duration.ofSeconds(5)).until(() -> call(key) == 401);
    }

    @Test
    @DisabledOnIntegrationTest
    void ends_with_its_owners_account_and_not_with_his_sessions() {
        var signOut = CDI.current().select(SignOut.class).get();
        var key = made("phone").jsonPath().getString("key");
        assertThat(call(key)).isEqualTo(200);
        var owner = (long) rows.value("select owner_id from api_tokens");

        run(() -> signOut.everywhere(owner));
        assertThat(call(key)).isEqualTo(200);

        rows.run("update users set is_active = false where id = $1", owner);
        run(() -> signOut.everywhere(owner));
        assertThat(call(key)).isEqualTo(401);
    }

    @Test
    void knows_when_it_was_used() {
        var answer = made("phone");
        var shown = URL + "/" + answer.jsonPath().getString("id");
        assertThat(user.get(shown).jsonPath().getString("last_used")).isNull();

        call(answer.jsonPath().getString("key"));

        await().until(() -> user.get(shown).jsonPath().getString("last_used") != null);
        assertThat(rows.value("select now() - last_used < '1 minute' from api_tokens"))
                .isEqualTo(true);
    }

    @Test
    void is_nobody_elses_business_not_even_of_staff() {
        var id = made("phone").jsonPath().getString("id");
        var before = rows.fingerprint("api_tokens");

        for (var caller : List.of(as.other(), as.staff())) {
            assertThat(names(caller.get(URL))).isEmpty();
            assertThat(caller.get(URL + "/" + id).statusCode()).isEqualTo(404);
            assertThat(caller.delete(URL + "/" + id).statusCode()).isEqualTo(404);
        }
        assertThat(as.anonymous().delete(URL + "/" + id).statusCode()).isEqualTo(401);
        assertThat(rows.fingerprint("api_tokens")).isEqualTo(before);
    }

    @Test
    void are_listed_newest_first_in_one_statement() {
        made("a");
        made("c");
        made("b");

        assertThat(names(user.get(URL))).containsExactly("b", "c", "a");
        assertThat(names(user.get(URL + "?ordering=-name"))).containsExactly("c", "b", "a");
        assertStatements(user.get(URL + "?count=none&page_size=1"), 1);
        assertStatements(user.get(URL + "?count=none&page_size=3"), 1);
    }

    @Test
    void has_a_name_and_an_end_in_the_future() {
        assertInvalid(
                as.user()
                        .contentType("application/json")
                        .body(Map.of("expires_at", "2020-01-01T00:00:00Z"))
                        .post(URL),
                Map.of(
                        "name", List.of("This field is required."),
                        "expires_at", List.of("Must be in the future.")));
        assertInvalid(
                as.user()
                        .formParam("name", "x".repeat(101))
                        .formParam("expires_at", "soon")
                        .post(URL),
                Map.of(
                        "name", List.of("Ensure this field has no more than 100 characters."),
                        "expires_at",
                                List.of("Datetime has wrong format. Use one of these formats instead:"
                                        + " YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].")));
        assertThat(rows.count("api_tokens")).isZero();
    }

    @Test
    void who_cannot_be_asked_is_not_taken_for_a_refusal() {
        var key = made("phone").jsonPath().getString("key");
        var connection = rows.connection();
        connection.query("begin").execute().await().indefinitely();
        connection.query("lock table api_tokens").execute().await().indefinitely();

        var answer = with(key).get("/api/v1/categories");

        connection.query("rollback").execute().await().indefinitely();
        connection.close().await().indefinitely();
        assertDetail(answer, 503, "unavailable", "The service is temporarily unavailable.");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(call(key)).isEqualTo(200);
    }
}
