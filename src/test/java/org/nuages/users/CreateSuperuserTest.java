package org.nuages.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;
import picocli.CommandLine;

@QuarkusTest
class CreateSuperuserTest extends ServiceTest {

    @Inject
    CreateSuperuserCommand command;

    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private int run(String... arguments) {
        return new CommandLine(command).setErr(new PrintWriter(errors, true)).execute(arguments);
    }

    @Test
    void refuses_what_is_no_address() {
        assertThat(run("--no-input", "--email", "nobody")).isEqualTo(2);
        assertThat(errors.toString().strip()).startsWith("Enter a valid email address.");
        assertThat(rows.count("users")).isZero();
    }

    @Test
    void refuses_to_go_without_a_password() {
        assertThat(run("--no-input", "--email", "boss@example.com")).isEqualTo(2);
        assertThat(errors.toString().strip())
                .isEqualTo("The password is missing, or was not typed the same twice (without a terminal it is in"
                        + " SUPERUSER_PASSWORD).");
        assertThat(rows.count("users")).isZero();
    }
}
