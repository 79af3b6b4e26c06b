package org.nuages.tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;
import org.nuages.users.ChangePasswordCommand;
import picocli.CommandLine;

@QuarkusTest
class ExpiredTokensTest extends ServiceTest {

    @Inject
    FlushExpiredTokensCommand flush;

    @Inject
    ChangePasswordCommand changePassword;

    private final StringWriter out = new StringWriter();

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(arguments);
    }

    @Test
    void what_has_expired_is_flushed_and_nothing_else() {
        rows.clear();
        a.user("ada@example.org");
        As.signIn("ada@example.org");
        As.signIn("ada@example.org");
        var ended = As.signIn("ada@example.org");
        given().formParam("refresh", ended.refresh())
                .post("/api/v1/auth/token/blacklist")
                .then()
                .statusCode(200);
        rows.run("delete from revocations where at < now() - interval '25 minutes'");
        rows.run("update token_families set expires_at = now() - interval '1 second' where id ="
                + " (select min(id::text)::uuid from token_families)");

        assertThat(run(flush)).isZero();

        assertThat(out.toString().strip()).isEqualTo("1 rows removed.");
        assertThat(rows.count("token_families")).isEqualTo(2);
    }

    @Test
    void changing_a_password_needs_an_account_and_a_password() {
        rows.clear();
        a.user("ada@example.org");
        var before = rows.fingerprint("users");

        assertThat(run(changePassword, "--no-input", "eve@example.org")).isEqualTo(1);
        assertThat(run(changePassword, "--no-input", "ada@example.org")).isEqualTo(2);

        assertThat(out.toString().lines())
                .containsExactly(
                        "There is no account with this e-mail address.",
                        "The password is missing, or was not typed the same twice (without a terminal it is in"
                                + " NEW_PASSWORD).");
        assertThat(rows.fingerprint("users")).isEqualTo(before);
    }
}
