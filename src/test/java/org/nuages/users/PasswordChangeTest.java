package org.nuages.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertInvalid;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.A;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class PasswordChangeTest extends ServiceTest {

    private static final String NEW = "quite another one";

    private long ada;

    @BeforeEach
    void ada() {
        rows.clear();
        ada = a.user("ada@example.com");
    }

    private Response set(RequestSpecification caller, Map<String, String> body) {
        return caller.contentType("application/json").body(body).post("/api/v1/users/" + ada + "/set_password");
    }

    private Object hash() {
        return rows.value("select password from users where id = $1", ada);
    }

    private int signIn(String password) {
        return as.anonymous()
                .formParam("email", "ada@example.com")
                .formParam("password", password)
                .post("/api/v1/auth/token")
                .statusCode();
    }

    @Test
    void who_knows_the_old_one_sets_a_new_one_and_signs_in_again() {
        var access = As.signIn("ada@example.com").access();

        var answer = set(As.with(access), Map.of("old_password", A.PASSWORD, "password", NEW));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getMap("")).isEqualTo(Map.of("status", "password set"));
        assertThat(As.with(access).get("/api/v1/users/me").statusCode()).isEqualTo(401);
        assertThat(signIn(A.PASSWORD)).isEqualTo(401);
        assertThat(signIn(NEW)).isEqualTo(200);
    }

    @Test
    void who_does_not_is_refused_and_told_all_that_is_wrong() {
        var before = hash();
        var wrong = List.of("Your old password was entered incorrectly. Please enter it again.");

        assertInvalid(
                set(as.signedIn("ada@example.com"), Map.of("old_password", "no", "password", "12345678")),
                Map.of(
                        "old_password",
                        wrong,
                        "password",
                        List.of("This password is too common.", "This password is entirely numeric.")));
        assertInvalid(
                set(as.signedIn("ada@example.com"), Map.of("password", NEW)),
                Map.of("old_password", List.of("This field is required.")));
        assertInvalid(
                set(as.signedIn("ada@example.com"), Map.of("old_password", A.PASSWORD, "password", "ada@example.com")),
                Map.of("password", List.of("The password is too similar to the email address.")));
        assertThat(set(as.user(), Map.of("password", NEW)).statusCode()).isEqualTo(404);
        assertThat(set(as.anonymous(), Map.of("password", NEW)).statusCode()).isEqualTo(401);
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void staff_need_not_know_that_of_others() {
        assertThat(set(as.staff(), Map.of("password", NEW)).statusCode()).isEqualTo(200);
        assertThat(signIn(NEW)).isEqualTo(200);
        var own = as.staff()
                .contentType("application/json")
                .body(Map.of("password", NEW))
                .post("/api/v1/users/900003/set_password");
        assertInvalid(own, Map.of("old_password", List.of("This field is required.")));
    }

    @Test
    void of_two_who_know_the_old_one_at_once_one_sets_it() {
        var access = As.signIn("ada@example.com").access();
        var tries = Stream.of("the first of both", "the second of both")
                .map(password -> CompletableFuture.supplyAsync(
                        () -> set(As.with(access), Map.of("old_password", A.PASSWORD, "password", password))
                                .statusCode()))
                .toList();

        var answers = tries.stream().map(CompletableFuture::join).toList();

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 400 || status == 401).hasSize(1);
    }
}
