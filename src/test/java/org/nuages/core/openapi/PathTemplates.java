package org.nuages.core.openapi;

import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Which template a path is of: the one with the fewest variables, as in {@code users/me} and {@code users/{id}}. */
final class PathTemplates {

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    PathTemplates(Iterator<String> templates) {
        StreamSupport.stream(Spliterators.spliteratorUnknownSize(templates, 0), false)
                .sorted(Comparator.comparing(
                        template -> template.chars().filter(c -> c == '{').count()))
                .forEach(template -> patterns.put(template, pattern(template)));
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+"));
    }

    Optional<String> of(String path) {
        return patterns.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(path).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
