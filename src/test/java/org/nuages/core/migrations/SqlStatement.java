package org.nuages.core.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement of a migration, in small letters, with single spaces and without comments; what stands in quotes is left out.
 *
 * @param isReviewed whether {@code -- reviewed: why} stands before it
 */
record SqlStatement(String text, boolean isReviewed) {

    private static final Pattern REVIEWED = Pattern.compile("--\\s*reviewed:\\s*\\S");
    private static final Pattern PARTS =
            Pattern.compile("--[^\n]*|/\\*.*?\\*/|(\\$\\w*\\$).*?\\1|'(?:[^']|'')*'|;|[^-/$';]+|.", Pattern.DOTALL);

    static List<SqlStatement> of(String script) {
        var statements = new ArrayList<SqlStatement>();
        var text = new StringBuilder();
        var isReviewed = false;
        var parts = PARTS.matcher(script);
        while (parts.find()) {
            var part = parts.group();
            if (part.startsWith("--") || part.startsWith("/*")) {
                isReviewed |= REVIEWED.matcher(part).find();
            } else if (part.equals(";")) {
                add(statements, text, isReviewed);
                isReviewed = false;
            } else {
                text.append(isQuoted(part) ? "''" : part);
            }
        }
        add(statements, text, isReviewed);
        return statements;
    }

    private static boolean isQuoted(String part) {
        return part.length() > 1 && (part.startsWith("'") || part.startsWith("$"));
    }

    private static void add(List<SqlStatement> statements, StringBuilder text, boolean isReviewed) {
        var words = text.toString().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        text.setLength(0);
        if (!words.isEmpty()) {
            statements.add(new SqlStatement(words, isReviewed));
        }
    }

    boolean has(String regex) {
        return matcher(regex).find();
    }

    Matcher matcher(String regex) {
        return Pattern.compile(regex).matcher(text);
    }

    /** The first group of the first match, or nothing. */
    String find(String regex) {
        var matcher = matcher(regex);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** What an {@code alter table} does, one thing after the other; empty for other statements. */
    List<String> actions() {
        var rest = find("^alter table (?:if exists )?(?:only )?\\S+ (.*)$");
        var actions = new ArrayList<String>();
        var depth = 0;
        var from = 0;
        for (var at = 0; at < rest.length(); at++) {
            var letter = rest.charAt(at);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == ',' && depth == 0) {
                actions.add(rest.substring(from, at).strip());
                from = at + 1;
            }
        }
        if (!rest.isEmpty()) {
            actions.add(rest.substring(from).strip());
        }
        return actions;
    }

    /** The table that is altered, or that an index is made on; empty for other statements. */
    String table() {
        var altered = find("^alter table (?:if exists )?(?:only )?(\\S+)");
        return altered.isEmpty() ? find("^create (?:unique )?index .*?\\bon (?:only )?([^\\s(]+)") : altered;
    }
}
