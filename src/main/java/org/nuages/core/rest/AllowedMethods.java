package org.nuages.core.rest;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Which methods a path knows. The framework answers 405 without saying so; RFC 9110 wants it said. */
@Singleton
public class AllowedMethods {

    private record Template(Pattern path, int placeholders, TreeSet<String> methods) {}

    private List<Template> templates;

    String on(String path) {
        var methods = methods(path);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    /** Whether somebody answers there, and not to this method: the framework takes the last part of a path for a key that is none. */
    boolean refuses(String method, String path) {
        var methods = methods(path);
        return !methods.isEmpty() && !methods.contains(method.equals("HEAD") ? "GET" : method);
    }

    /** Of the templates with the fewest placeholders: {@code users/me} is no user's. */
    private TreeSet<String> methods(String path) {
        var matching = templates().stream()
                .filter(template -> template.path().matcher(path).matches())
                .toList();
        var fewest = matching.stream().mapToInt(Template::placeholders).min().orElse(0);
        return matching.stream()
                .filter(template -> template.placeholders() == fewest)
                .flatMap(template -> template.methods().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean knows(String path) {
        return templates().stream()
                .anyMatch(template -> template.path().matcher(path).matches());
    }

    private synchronized List<Template> templates() {
        if (templates == null) {
            var endpoints = new Endpoints();
            var mappers = ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers();
            RuntimeResourceVisitor.visitRuntimeResources("", mappers, endpoints);
            templates = endpoints.byPath.entrySet().stream()
                    .map(entry -> new Template(pattern(entry.getKey()), placeholders(entry.getKey()), entry.getValue()))
                    .toList();
        }
        return templates;
    }

    private static int placeholders(String template) {
        return (int) template.chars().filter(sign -> sign == '{').count();
    }

    private static Pattern pattern(String template) {
        var segments = template.split("\\{[^}]*}", -1);
        return Pattern.compile(
                List.of(segments).stream().map(Pattern::quote).collect(Collectors.joining("[^/]+")) + "/?");
    }

    private static final class Endpoints implements RuntimeResourceVisitor {

        private final Map<String, TreeSet<String>> byPath = new TreeMap<>();

        @Override
        public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
            var trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
            byPath.computeIfAbsent(trimmed, key -> new TreeSet<>()).add(method);
        }
    }
}
