package org.nuages.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.A;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class UserWriteTest extends ServiceTest {

    private static final String URL = "/api/v1/users";

    /** Keys that nobody had before: the tokens of an earlier account may have been revoked, and stay so. */
    @BeforeEach
    void people() {
        rows.clear();
        rows.run("select setval('users_id_seq', $1)", 1_000_000 + System.nanoTime() / 1_000_000);
    }

    private static Response send(RequestSpecification caller, String method, String path, Object body) {
        return caller.contentType("application/json").body(body).request(method, URL + path);
    }

    private static Map<String, Object> account(String email) {
        return Map.of(
                "email", email,
                "first_name", "Grace",
                "password", "a sound password",
                "password_confirm", "a sound password");
    }

    @Test
    void anybody_makes_an_account_and_signs_in_with_it() {
        var body = new java.util.HashMap<>(account("Grace@Example.COM"));
        body.putAll(Map.of("is_staff", true, "is_active", false, "id", 5, "orders_count", 9));
        body.put("profile", Map.of("bio", "An admiral.", "birth_date", "1906-12-09"));
        var made = send(as.anonymous(), "POST", "", body);

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertStatements(made, 2);
        var id = made.jsonPath().getLong("id");
        assertThat(made.header("Location")).endsWith(URL + "/" + id);
        assertThat(made.jsonPath().getMap(""))
                .doesNotContainKeys("password", "password_confirm")
                .containsEntry("email", "grace@example.com")
                .containsEntry("is_staff", false)
                .containsEntry("is_active", true)
                .containsEntry("orders_count", 0);
        assertThat(made.jsonPath().getString("profile.bio")).isEqualTo("An admiral.");
        assertThat(made.jsonPath().getString("profile.birth_date")).isEqualTo("1906-12-09");
        assertThat((String) rows.value("select password from users where id = $1", id))
                .startsWith("argon2$argon2id$");
        assertThat(as.signedIn("GRACE@example.com").get(URL + "/me").jsonPath().getLong("id"))
                .isEqualTo(id);
    }

    /** Pages make links of them. */
    @Test
    void a_website_is_no_script() {
        for (var website : List.of("javascript:alert(1)", "JavaScript://a.example/%0aalert(1)", "data:text/html,x")) {
            assertInvalid(
                    send(as.user(), "PATCH", "/me", Map.of("profile", Map.of("website", website))),
                    Map.of("profile", Map.of("website", List.of("Enter a valid URL."))));
        }
        assertThat(rows.value("select website from users where id = $1", as.userId()))
                .isEqualTo("");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_nobody_is_made() {
        assertInvalid(
                send(as.anonymous(), "POST", "", Map.of("password", "", "profile", Map.of("website", "x"))),
                Map.of(
                        "email", List.of("This field is required."),
                        "first_name", List.of("This field is required."),
                        "profile", Map.of("website", List.of("Enter a valid URL.")),
                        "password", List.of("This field may not be blank."),
                        "password_confirm", List.of("This field is required.")));
        assertInvalid(
                send(
                        as.anonymous(),
                        "POST",
                        "",
                        Map.of(
                                "email",
                                "nobody",
                                "first_name",
                                "12345",
                                "password",
                                "123456",
                                "password_confirm",
                                "1234567")),
                Map.of(
                        "email", List.of("Enter a valid email address."),
                        "password",
                                List.of(
                                        "The password is too similar to the first name.",
                                        "This password is too short. It must contain at least 8 characters.",
                                        "This password is too common.",
                                        "This password is entirely numeric."),
                        "password_confirm", List.of("The two password fields didn't match.")));
        assertThat(rows.count("users")).isZero();
    }

    @Test
    void an_address_is_one_account_in_whatever_case() {
        a.user("Ada@Example.com");

        assertInvalid(
                send(as.anonymous(), "POST", "", account("aDA@example.com")),
                Map.of("email", List.of("user with this email already exists.")));
        assertThat(rows.count("users")).isEqualTo(1);
    }

    @Test
    void of_many_who_want_one_address_at_once_one_gets_it() {
        var tries = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> send(as.anonymous(), "POST", "", account("grace@example.com"))
                                .statusCode()))
                .toList();

        var answers = tries.stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 400).hasSize(7);
        assertThat(rows.count("users")).isEqualTo(1);
    }

    @Test
    void one_changes_oneself_but_not_ones_rights() {
        var me = "/" + as.userId();
        var changed = send(
                as.user(),
                "PATCH",
                "/me",
                Map.of("phone", "+41 1", "is_staff", true, "profile", Map.of("location", "Bern")));
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getString("phone")).isEqualTo("+41 1");
        assertThat(changed.jsonPath().getBoolean("is_staff")).isFalse();
        assertThat(changed.jsonPath().getString("profile.location")).isEqualTo("Bern");

        var replaced = send(as.user(), "PUT", me, Map.of("email", "USER@example.org", "first_name", "Eve"));
        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
        assertThat(replaced.jsonPath().getMap(""))
                .containsEntry("email", "user@example.org")
                .containsEntry("first_name", "Eve")
                .containsEntry("phone", "")
                .containsEntry("is_active", true);
        assertThat(replaced.jsonPath().getString("profile.location")).isEmpty();
        assertThat(rows.count("tasks")).isZero();
        assertThat(as.user().get(URL + me).statusCode()).isEqualTo(200);
    }

    @Test
    void a_former_address_hears_of_the_new_one() {
        var changed = send(as.user(), "PATCH", "/me", Map.of("email", "EVE@example.org"));

        assertThat(changed.jsonPath().getString("email")).isEqualTo("eve@example.org");
        assertThat(rows.value("select string_agg(payload->>'to', ' ') from tasks where name = 'mail.send'"))
                .isEqualTo("user@example.org");
        assertThat((String) rows.value("select payload->>'text' from tasks where name = 'mail.send'"))
                .contains("eve@example.org");
    }

    @Test
    void a_refused_change_changes_nothing() {
        as.otherId();
        var me = "/" + as.userId();
        var before = rows.fingerprint("users");

        assertDetail(send(as.other(), "PATCH", me, Map.of("phone", "1")), 404, "not_found", "Not found.");
        assertInvalid(
                send(as.user(), "PATCH", me, Map.of("email", "OTHER@example.org", "profile", "x")),
                Map.of(
                        "email",
                        List.of("user with this email already exists."),
                        "profile",
                        Map.of("non_field_errors", List.of("Invalid data. Expected a dictionary, but got str."))));
        assertInvalid(
                send(as.user(), "PATCH", me, Collections.singletonMap("profile", null)),
                Map.of("profile", List.of("This field may not be null.")));
        assertInvalid(
                send(as.user(), "PATCH", me, Map.of("phone", "1".repeat(21), "profile", Map.of("birth_date", "x"))),
                Map.of(
                        "phone",
                        List.of("Ensure this field has no more than 20 characters."),
                        "profile",
                        Map.of(
                                "birth_date",
                                List.of("Date has wrong format. Use one of these formats instead: YYYY-MM-DD."))));
        var stale = as.user().header("If-Match", "\"99-x\"");
        assertThat(send(stale, "PATCH", me, Map.of("phone", "1")).statusCode()).isEqualTo(412);
        assertThat(rows.fingerprint("users")).isEqualTo(before);
    }

    @Test
    void staff_deactivate_and_promote_and_old_tokens_end() {
        var ada = a.user("ada@example.com");
        var access = As.signIn("ada@example.com").access();
        assertThat(As.with(access).get(URL + "/me").statusCode()).isEqualTo(200);

        var renamed = send(as.staff(), "PATCH", "/" + ada, Map.of("first_name", "Augusta", "is_active", true));
        assertThat(renamed.statusCode()).isEqualTo(200);
        assertThat(As.with(access).get(URL + "/me").statusCode()).isEqualTo(200);
        send(as.staff(), "PATCH", "/" + ada, Map.of("is_staff", true));
        assertThat(As.with(access).get(URL + "/me").statusCode()).isEqualTo(401);
        assertThat(as.signedIn("ada@example.com")
                        .get(URL + "?fields=id")
                        .jsonPath()
                        .getInt("count"))
                .isEqualTo(2);

        var staffAccess = As.signIn("ada@example.com").access();
        send(as.staff(), "PATCH", "/" + ada, Map.of("is_active", false));
        assertThat(As.with(staffAccess).get(URL + "/me").statusCode()).isEqualTo(401);
        assertThat(as.anonymous()
                        .formParam("email", "ada@example.com")
                        .formParam("password", A.PASSWORD)
                        .post("/api/v1/auth/token")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void staff_make_fifty_at_once_or_none() {
        var fifty = IntStream.range(0, 50)
                .mapToObj(i -> account("user%d@example.com".formatted(i)))
                .toList();
        var made = send(as.staff().header("Idempotency-Key", "fifty"), "POST", "/bulk_create", fifty);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.jsonPath().getList("email", String.class))
                .isEqualTo(fifty.stream().map(one -> one.get("email")).toList());
        assertStatements(made, 4);
        assertThat(rows.count("users")).isEqualTo(51);
        var again = send(as.staff().header("Idempotency-Key", "fifty"), "POST", "/bulk_create", fifty);
        assertThat(again.asString()).isEqualTo(made.asString());

        assertInvalid(
                send(as.staff(), "POST", "/bulk_create", Collections.nCopies(51, account("x@example.com"))),
                Map.of("non_field_errors", List.of("Ensure this field has no more than 50 elements.")));
        assertInvalid(
                send(
                        as.staff(),
                        "POST",
                        "/bulk_create",
                        List.of(account("new@example.com"), account("New@example.com"), account("user1@example.com"))),
                List.of(
                        Map.of(),
                        Map.of("email", List.of("user with this email already exists.")),
                        Map.of("email", List.of("user with this email already exists."))));
        assertThat(send(as.staff(), "POST", "/bulk_create", List.of()).statusCode())
                .isEqualTo(201);
        assertThat(send(as.user(), "POST", "/bulk_create", List.of()).statusCode())
                .isEqualTo(403);
        assertThat(rows.count("users")).isEqualTo(52);
    }
}
