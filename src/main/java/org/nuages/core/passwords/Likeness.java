package org.nuages.core.passwords;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a password is too like something that others know of a person: Django's measure, the quick ratio of difflib. */
final class Likeness {

    private static final double TOO_MUCH = 0.7;
    private static final int MUCH_LONGER = 10;
    private static final Pattern NO_WORD = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);

    private Likeness() {}

    static boolean isTooMuch(String password, String known) {
        var one = points(password);
        var whole = known.toLowerCase(Locale.ROOT);
        return Stream.concat(Arrays.stream(NO_WORD.split(whole, -1)), Stream.of(whole))
                .map(Likeness::points)
                .anyMatch(part -> isTooMuch(one, part));
    }

    private static int[] points(String text) {
        return text.toLowerCase(Locale.ROOT).codePoints().toArray();
    }

    private static boolean isTooMuch(int[] password, int[] part) {
        var isMuchLonger = password.length >= MUCH_LONGER * part.length && part.length < TOO_MUCH / 2 * password.length;
        return !isMuchLonger && 2.0 * common(password, part) / (password.length + part.length) >= TOO_MUCH;
    }

    /** How many characters the two have in common, wherever they stand. */
    private static int common(int[] one, int[] other) {
        var left = new HashMap<Integer, Integer>();
        for (var point : other) {
            left.merge(point, 1, Integer::sum);
        }
        var common = 0;
        for (var point : one) {
            if (left.getOrDefault(point, 0) > 0) {
                left.merge(point, -1, Integer::sum);
                common++;
            }
        }
        return common;
    }
}
