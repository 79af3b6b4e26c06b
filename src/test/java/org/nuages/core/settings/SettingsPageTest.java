package org.nuages.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page about the settings has one row for each, made of what the code says of it: its name, its default, what it may be. Its
 * meaning is the page's own. {@code ./mvnw test -Dtest=SettingsPageTest -Dnuages.snapshot=write} writes the rows anew, and a new
 * setting gets its meaning there.
 */
class SettingsPageTest {

    private static final Path PAGE = Path.of("docs", "settings.md");
    private static final Path PROPERTIES = Path.of("src", "main", "resources", "application.properties");
    private static final Path CODE = Path.of("src", "main", "java");

    private static final Pattern ROW =
            Pattern.compile("\\| `(?<name>[A-Z_]+)` \\| (?<default>.*?) \\|.*\\| (?<meaning>.*) \\|");
    private static final Pattern USED = Pattern.compile("\\$\\{(?<name>[A-Z][A-Z_]+)(:(?<default>[^}]*))?}");
    private static final Pattern ASKED = Pattern.compile("get(Optional)?Value\\(\\s*\"(?<name>[A-Z][A-Z_]+)\"");

    private record Row(String otherwise, String meaning) {}

    @Test
    void the_page_says_what_the_code_does() throws IOException {
        var page = Files.readAllLines(PAGE);
        var known = rows(page);
        var written = new ArrayList<String>();
        for (var line : page) {
            if (!ROW.matcher(line).matches()) {
                written.add(line);
            }
        }
        var defaults = defaults();
        written.addAll(
                written.indexOf("| --- | --- | --- | --- |") + 1,
                Settings.ALL.stream()
                        .map(setting -> row(setting, defaults.get(setting.name()), known.get(setting.name())))
                        .toList());
        if ("write".equals(System.getProperty("nuages.snapshot"))) {
            Files.write(PAGE, written);
        }

        assertThat(Files.readAllLines(PAGE)).containsExactlyElementsOf(written);
        assertThat(written).noneMatch(line -> line.endsWith("| ? |"));
    }

    @Test
    void every_setting_that_is_read_is_checked_at_the_start() throws IOException {
        var read = new TreeSet<>(defaults().keySet());
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                ASKED.matcher(Files.readString(file)).results().forEach(match -> read.add(match.group(2)));
            }
        }

        assertThat(read)
                .isEqualTo(Settings.ALL.stream().map(Setting::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Map<String, Row> rows(List<String> page) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (var line : page) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group("name"), new Row(row.group("default"), row.group("meaning")));
            }
        }
        return rows;
    }

    /** Of all profiles but those of development and tests; where one is used in several places, the first counts. */
    private static Map<String, String> defaults() throws IOException {
        Map<String, String> defaults = new LinkedHashMap<>();
        for (var line : Files.readAllLines(PROPERTIES)) {
            if (line.startsWith("%") || line.startsWith("#")) {
                continue;
            }
            var used = USED.matcher(line);
            while (used.find()) {
                var otherwise = used.group("default");
                defaults.putIfAbsent(used.group("name"), otherwise == null ? "" : otherwise);
            }
        }
        return defaults;
    }

    /** What the code works out where nothing is set, the page says in words of its own. */
    private static String row(Setting setting, String inProperties, Row known) {
        var isWorkedOut = inProperties == null || inProperties.matches("|none|\\$\\{.*");
        var inWords = known == null ? "none" : known.otherwise();
        var otherwise = setting.required() ? "required" : isWorkedOut ? inWords : "`" + inProperties + "`";
        return "| `%s` | %s | %s | %s |"
                .formatted(setting.name(), otherwise, value(setting.rule()), known == null ? "?" : known.meaning());
    }

    private static String value(String rule) {
        return rule.replaceFirst("^must not be ", "not ").replaceFirst("^must (be|have|name) ", "");
    }
}
