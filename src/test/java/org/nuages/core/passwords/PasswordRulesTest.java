package org.nuages.core.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nuages.core.passwords.PasswordRules.Personal;

/** The answers are those of Django 3.2's validators to the same passwords of the same person. */
class PasswordRulesTest {

    private static final String SHORT = "This password is too short. It must contain at least 8 characters.";
    private static final String COMMON = "This password is too common.";
    private static final String NUMERIC = "This password is entirely numeric.";

    private static final List<Personal> ADA = List.of(
            new Personal("first name", "Ada"),
            new Personal("last name", "Lovelace"),
            new Personal("email address", "countess@analytical-engine.example"));

    private final PasswordRules rules = new PasswordRules(new CommonPasswords());

    private List<String> problems(String password) {
        return rules.problems(password, ADA);
    }

    private static String like(String what) {
        return "The password is too similar to the %s.".formatted(what);
    }

    @Test
    void names_all_that_is_wrong_at_once() {
        assertThat(problems("12345")).containsExactly(SHORT, COMMON, NUMERIC);
        assertThat(problems("password")).containsExactly(COMMON);
        assertThat(problems(" PassWord ")).containsExactly(COMMON);
        assertThat(problems("٣٤٥٦٧٨٩٠")).containsExactly(NUMERIC);
        assertThat(problems("ada")).containsExactly(like("first name"), SHORT);
    }

    @Test
    void sees_what_is_like_a_name_or_an_address() {
        assertThat(problems("Lovelace1")).containsExactly(like("last name"));
        assertThat(problems("ecalevol")).containsExactly(like("last name"));
        assertThat(problems("COUNTESS99")).containsExactly(like("email address"));
        assertThat(problems("analytical")).containsExactly(like("email address"));
        assertThat(problems("lovelace-of-another-sort")).isEmpty();
        assertThat(rules.problems("Lovelace1", List.of())).isEmpty();
        assertThat(rules.problems("a sound password", List.of(new Personal("last name", ""))))
                .isEmpty();
    }

    @Test
    void takes_any_unicode_and_great_lengths() {
        assertThat(problems("密码密码密码密码")).isEmpty();
        assertThat(problems("🔑🔑🔑🔑")).containsExactly(SHORT);
        assertThat(problems("x".repeat(64))).isEmpty();
        assertThat(problems("🔑".repeat(4096))).isEmpty();
        assertThat(problems("x".repeat(4097))).containsExactly("Ensure this field has no more than 4096 characters.");
    }

    @Test
    void knows_twenty_thousand_common_ones() {
        var common = new CommonPasswords();

        assertThat(common.has("qwerty123")).isTrue();
        assertThat(common.has("iloveyou")).isTrue();
        assertThat(common.has("correct-horse-battery-1")).isFalse();
    }
}
