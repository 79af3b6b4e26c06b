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

    private record Template(Pattern path, TreeSet<String> methods) {}

    private List<Template> templates;

    String on(String path) {
        var methods = new TreeSet<String>();
        templates().stream()
                .filter(template -> template.path().matcher(path).matches())
                .forEach(template -> methods.addAll(template.methods()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
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
                    .map(entry -> new Template(pattern(entry.getKey()), entry.getValue()))
                    .toList();
        }
        return templates;
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
