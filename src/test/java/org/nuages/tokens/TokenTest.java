package org.nuages.tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;
import static org.nuages.core.testing.OnContext.run;

import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.security.TokenPair;
import org.nuages.core.testing.A;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;
import org.nuages.users.SignOut;

/** The life of a token pair: refreshed, looked at, ended; and what comes of one that is used twice. */
@QuarkusTest
class TokenTest extends ServiceTest {

    private static final String URL = "/api/v1/auth/token";

    private long ada;
    private TokenPair pair;

    @BeforeEach
    void ada() {
        rows.clear();
        ada = a.user("ada@example.org");
        pair = As.signIn("ada@example.org");
    }

    private static Response post(String path, String name, String token) {
        return given().contentType("application/json").body(Map.of(name, token)).post(URL + path);
    }

    private static Response refresh(TokenPair pair) {
        return post("/refresh", "refresh", pair.refresh());
    }

    private static TokenPair refreshed(TokenPair pair) {
        var answer = refresh(pair);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.as(TokenPair.class);
    }

    private static void assertRefused(Response answer) {
        assertDetail(answer, 401, "token_not_valid", "Token is invalid or expired");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"api\"");
    }

    private static int callWith(String access) {
        return As.with(access).get("/api/v1/categories").statusCode();
    }

    private void assertGood(TokenPair good) {
        assertThat(callWith(good.access())).isEqualTo(200);
        assertThat(post("/verify", "token", good.access()).asString()).isEqualTo("{}");
        assertThat(post("/verify", "token", good.refresh()).asString()).isEqualTo("{}");
    }

    private void assertEnded(TokenPair ended) {
        assertThat(callWith(ended.access())).isEqualTo(401);
        assertRefused(post("/verify", "token", ended.access()));
        assertRefused(post("/verify", "token", ended.refresh()));
        assertRefused(refresh(ended));
    }

    @Test
    void is_refreshed_again_and_again() {
        var second = refreshed(pair);
        var third = refreshed(second);

        assertThat(Stream.of(pair, second, third).map(TokenPair::refresh).distinct())
                .hasSize(3);
        assertGood(third);
        assertThat(rows.value("select generation from token_families")).isEqualTo(2L);
        assertThat(rows.value("select expires_at - rotated_at between '23:59:59' and '24:00:01' from token_families"))
                .isEqualTo(true);
        assertStatements(refresh(third), 1);
    }

    @Test
    void a_sign_in_ends_on_its_last_day_however_often_it_is_refreshed() {
        rows.run("update token_families set created_at = now() - interval '2159 hours'");
        var last = refreshed(pair);
        assertThat(rows.value("select expires_at = created_at + interval '2160 hours' from token_families"))
                .isEqualTo(true);

        rows.run("update token_families set created_at = created_at - interval '1 hour',"
                + " expires_at = expires_at - interval '1 hour'");
        assertRefused(refresh(last));
        assertThat(rows.value("select generation from token_families")).isEqualTo(1L);
    }

    @Test
    void the_access_token_goes_on_until_it_expires_when_it_is_refreshed() {
        refreshed(pair);

        assertThat(callWith(pair.access())).isEqualTo(200);
    }

    @Test
    void a_refresh_token_used_twice_ends_its_family_and_no_other() {
        var other = As.signIn("ada@example.org");
        var second = refreshed(pair);

        assertRefused(refresh(pair));

        assertEnded(second);
        assertThat(callWith(pair.access())).isEqualTo(401);
        assertGood(other);
        assertThat(rows.value("select count(*) from token_families where ended_at is null"))
                .isEqualTo(1L);
        var before = rows.fingerprint("token_families");
        assertRefused(refresh(pair));
        assertThat(rows.fingerprint("token_families")).isEqualTo(before);
    }

    @Test
    void of_a_thousand_at_once_one_is_the_first() {
        var answers = Burst.of(1_000, URL + "/refresh", "{\"refresh\":\"" + pair.refresh() + "\"}");

        assertThat(answers).hasSize(1_000);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 401)).hasSize(999);
        assertThat(rows.value("select generation from token_families")).isEqualTo(1L);
        assertThat(rows.value("select count(*) from token_families where ended_at is not null"))
                .isEqualTo(1L);
    }

    @Test
    void is_ended_by_who_signs_out() {
        var other = As.signIn("ada@example.org");

        assertThat(post("/blacklist", "refresh", pair.refresh()).asString()).isEqualTo("{}");

        assertEnded(pair);
        assertRefused(post("/blacklist", "refresh", pair.refresh()));
        assertGood(other);
    }

    @Test
    void signing_out_with_an_older_token_is_refused_and_ends_it_all_the_same() {
        var second = refreshed(pair);

        assertRefused(post("/blacklist", "refresh", pair.refresh()));

        assertEnded(second);
    }

    @Test
    void all_are_ended_at_once() {
        var other = As.signIn("ada@example.org");
        a.user("eve@example.org");
        var eves = As.signIn("eve@example.org");

        var answer = As.with(pair.access()).post(URL + "/blacklist_all");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("{}");
        assertEnded(pair);
        assertEnded(other);
        assertGood(eves);
        assertGood(As.signIn("ada@example.org"));
        assertDetail(
                As.with(pair.access()).post(URL + "/blacklist_all"),
                401,
                "token_not_valid",
                "Given token not valid for any token type");
        assertDetail(
                given().post(URL + "/blacklist_all"),
                401,
                "not_authenticated",
                "Authentication credentials were not provided.");
    }

    @Test
    void who_ends_all_again_and_again_leaves_one_mark() {
        As.with(pair.access()).post(URL + "/blacklist_all");
        var once = rows.count("revocations");
        As.with(As.signIn("ada@example.org").access()).post(URL + "/blacklist_all");

        assertThat(rows.count("revocations")).isEqualTo(once);
        assertThat(rows.value("select max(version) from revocations where user_id ="
                        + " (select id from users where email = 'ada@example.org')"))
                .isEqualTo(rows.value("select tokens_version from users where email = 'ada@example.org'"));
    }

    @Test
    @DisabledOnIntegrationTest
    void does_not_outlive_the_user_who_is_inactive_or_gone() {
        var signOut = CDI.current().select(SignOut.class).get();
        rows.run("update users set is_active = false where id = $1", ada);
        var before = rows.fingerprint("token_families");
        assertRefused(refresh(pair));
        assertRefused(post("/verify", "token", pair.refresh()));
        assertThat(rows.fingerprint("token_families")).isEqualTo(before);

        run(() -> signOut.everywhere(ada));
        rows.run("delete from users where id = $1", ada);
        assertEnded(pair);
        assertThat(rows.count("token_families")).isZero();
    }

    @Test
    void what_signed_in_before_the_end_and_was_written_after_it_is_ended_too() {
        rows.run("update token_families set tokens_version = tokens_version - 1");

        assertRefused(refresh(pair));
        assertRefused(post("/verify", "token", pair.refresh()));
    }

    @Test
    void refreshing_carries_what_the_user_is_now() {
        assertThat(As.with(pair.access()).get("/api/v1/products/stats").statusCode())
                .isEqualTo(403);
        rows.run("update users set is_staff = true where id = $1", ada);

        var second = refreshed(pair);

        assertThat(As.with(second.access()).get("/api/v1/products/stats").statusCode())
                .isEqualTo(200);
    }

    @Test
    void takes_one_kind_for_no_other() {
        for (var path : List.of("/refresh", "/blacklist")) {
            for (var token : List.of(pair.access(), "nonsense", "a.b.c", pair.refresh() + "x", "x".repeat(5_000))) {
                assertRefused(post(path, "refresh", token));
            }
        }
        assertRefused(post("/verify", "token", "nonsense"));
        assertThat(callWith(pair.refresh())).isEqualTo(401);
        assertGood(pair);
    }

    @Test
    void asks_for_the_token() {
        var required = List.of("This field is required.");
        for (var path : List.of("/refresh", "/blacklist")) {
            assertInvalid(
                    given().contentType("application/json").body("{}").post(URL + path), Map.of("refresh", required));
        }
        assertInvalid(
                given().contentType("application/json").body("{}").post(URL + "/verify"), Map.of("token", required));
    }

    @Test
    void a_stale_token_in_the_header_does_not_stand_in_the_way() {
        var stale = As.with("stale").contentType("application/json");

        assertThat(stale.body(Map.of("refresh", pair.refresh()))
                        .post(URL + "/refresh")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void signing_in_costs_two_statements() {
        assertStatements(
                given().formParam("email", "ada@example.org")
                        .formParam("password", A.PASSWORD)
                        .post(URL),
                2);
    }
}
