package org.nuages.tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.OnContext.run;

import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.passwords.PasswordHashes;
import org.nuages.core.testing.A;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;
import org.nuages.users.NewPasswords;

/** Who comes from Django signs in as ever, and has a hash of today afterwards. */
@QuarkusTest
class PasswordUpgradeTest extends ServiceTest {

    private static final String EMAIL = "from.django@example.org";

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private static Response signIn(String password) {
        return given().contentType("application/json")
                .body(Map.of("email", EMAIL, "password", password))
                .post("/api/v1/auth/token");
    }

    private String hash() {
        return (String) rows.value("select password from users");
    }

    @Test
    void hashes_of_django_are_taken_and_replaced_at_the_first_sign_in() throws IOException {
        for (var line : Files.readAllLines(Path.of("src/test/resources/passwords/django-hashes.tsv"))
                .subList(1, 9)) {
            rows.clear();
            var parts = line.split("\t", 2);
            a.userWithHash(EMAIL, parts[0], false, true);

            assertThat(signIn("?" + parts[1]).statusCode()).as(line).isEqualTo(401);
            assertThat(hash()).isEqualTo(parts[0]);
            assertThat(signIn(parts[1]).statusCode()).as(line).isEqualTo(200);

            assertThat(hash()).startsWith("argon2$argon2id$v=19$m=19456,t=2,p=1$");
            var replaced = hash();
            assertThat(signIn(parts[1]).statusCode()).isEqualTo(200);
            assertThat(hash()).isEqualTo(replaced);
        }
    }

    @Test
    void a_new_hash_of_the_same_password_ends_no_token() {
        a.userWithHash(EMAIL, new Weaker().hash(), false, true);

        var pair = signIn(A.PASSWORD).jsonPath().getString("access");

        assertThat(As.with(pair).get("/api/v1/categories").statusCode()).isEqualTo(200);
        assertThat(rows.value("select tokens_version from users"))
                .isEqualTo(rows.value("select coalesce(max(version), 0) from revocations where user_id ="
                        + " (select id from users)"));
    }

    @Test
    @DisabledOnIntegrationTest
    void who_has_changed_the_password_meanwhile_keeps_his() {
        var upgrade = CDI.current().select(PasswordUpgrade.class).get();
        var id = a.userWithHash(EMAIL, "changed", false, true);

        run(() -> upgrade.of(new Account(id, new Weaker().hash(), true, false, 0L), A.PASSWORD));

        assertThat(hash()).isEqualTo("changed");
    }

    @Test
    void an_inactive_user_keeps_the_hash_and_stays_out() {
        var weaker = new Weaker().hash();
        a.userWithHash(EMAIL, weaker, false, false);

        assertThat(signIn(A.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(hash()).isEqualTo(weaker);
    }

    @Test
    void unusable_and_unknown_hashes_fit_nothing() {
        for (var unusable : List.of("!", "!AbCdEf", "", "plain", "sha1$salt$hash")) {
            rows.clear();
            a.userWithHash(EMAIL, unusable, false, true);
            assertDetail(
                    signIn(unusable.isEmpty() ? "x" : unusable),
                    401,
                    "no_active_account",
                    "No active account found with the given credentials");
            assertThat(hash()).isEqualTo(unusable);
        }
    }

    @Test
    @DisabledOnIntegrationTest
    void another_password_ends_all_tokens_and_the_old_password() {
        var newPasswords = CDI.current().select(NewPasswords.class).get();
        var hashes = CDI.current().select(PasswordHashes.class).get();
        var id = a.user(EMAIL);
        var old = As.signIn(EMAIL);

        run(() -> newPasswords.set(id, hashes.hash("another sound password")));

        assertThat(As.with(old.access()).get("/api/v1/categories").statusCode()).isEqualTo(401);
        assertThat(given().formParam("refresh", old.refresh())
                        .post("/api/v1/auth/token/refresh")
                        .statusCode())
                .isEqualTo(401);
        assertThat(signIn(A.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(signIn("another sound password").statusCode()).isEqualTo(200);
    }

    @Test
    void a_flood_of_sign_ins_is_answered_or_sent_away_and_nothing_breaks() {
        a.user(EMAIL);

        var answers = Burst.of(
                200, "/api/v1/auth/token", "{\"email\":\"" + EMAIL + "\",\"password\":\"" + A.PASSWORD + "\"}");

        assertThat(answers).hasSize(200).containsOnly(200, 503);
        assertThat(rows.count("token_families"))
                .isEqualTo(answers.stream().filter(status -> status == 200).count());
        assertThat(signIn(A.PASSWORD).statusCode()).isEqualTo(200);
    }

    /** A hash of an earlier setting of ours. */
    private static final class Weaker {

        String hash() {
            return "pbkdf2_sha256$1$salt$" + Base64.getEncoder().encodeToString(derived());
        }

        private static byte[] derived() {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(A.PASSWORD.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return mac.doFinal(new byte[] {'s', 'a', 'l', 't', 0, 0, 0, 1});
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
