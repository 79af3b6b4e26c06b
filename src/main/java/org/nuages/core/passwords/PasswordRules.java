package org.nuages.core.passwords;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What a new password must be: the four validators of Django's default, in its words. */
@Singleton
public class PasswordRules {

    /** So that nobody makes us hash a book. */
    public static final int MOST = 4096;

    private static final int LEAST = 8;

    private final CommonPasswords common;

    PasswordRules(CommonPasswords common) {
        this.common = common;
    }

    /**
     * Something of its owner that a password must not be like.
     *
     * @param name as people call it, such as "email address"
     */
    public record Personal(String name, String value) {}

    /** All that is wrong with a password. */
    public List<String> problems(String password, List<Personal> about) {
        var problems = new ArrayList<String>();
        about.stream()
                .filter(known -> Likeness.isTooMuch(password, known.value()))
                .findFirst()
                .ifPresent(known -> problems.add("The password is too similar to the %s.".formatted(known.name())));
        var length = password.codePointCount(0, password.length());
        if (length < LEAST) {
            problems.add("This password is too short. It must contain at least %d characters.".formatted(LEAST));
        }
        if (length > MOST) {
            problems.add("Ensure this field has no more than %d characters.".formatted(MOST));
        }
        if (common.has(password)) {
            problems.add("This password is too common.");
        }
        if (password.codePoints().allMatch(Character::isDigit)) {
            problems.add("This password is entirely numeric.");
        }
        return problems;
    }
}
