package org.nuages.core.testing;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The service's own document of itself, as tests walk through it. */
public final class Api {

    private final Map<String, Object> document;

    private Api(Map<String, Object> document) {
        this.document = document;
    }

    public static Api read() {
        return new Api(given().get("/q/openapi?format=json").jsonPath().getMap(""));
    }

    /** One thing that can be called. */
    public record Operation(String method, String path, Map<String, Object> content) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        @SuppressWarnings("unchecked")
        public List<String> queryParameters() {
            var all = (List<Map<String, Object>>) content.getOrDefault("parameters", List.of());
            return all.stream()
                    .filter(parameter -> parameter.get("in").equals("query"))
                    .map(parameter -> (String) parameter.get("name"))
                    .toList();
        }

        public boolean hasBody() {
            return content.containsKey("requestBody");
        }
    }

    @SuppressWarnings("unchecked")
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        ((Map<String, Map<String, Object>>) document.get("paths"))
                .forEach((path, methods) -> methods.forEach((method, content) -> operations.add(new Operation(
                        method.toUpperCase(java.util.Locale.ROOT), path, resolved((Map<String, Object>) content)))));
        return operations;
    }

    /** With the parameters that operations share written out. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> resolved(Map<String, Object> operation) {
        var parameters = (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
        var all = new HashMap<>(operation);
        all.put("parameters", parameters.stream().map(this::resolvedOne).toList());
        return all;
    }

    private Map<String, Object> resolvedOne(Map<String, Object> parameter) {
        var reference = (String) parameter.get("$ref");
        return reference == null ? parameter : component("parameters", reference);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> component(String kind, String reference) {
        var components = (Map<String, Map<String, Map<String, Object>>>) document.get("components");
        return components.get(kind).get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    /** The names of all parts of all inputs. */
    @SuppressWarnings("unchecked")
    public List<String> inputParts() {
        return operations().stream()
                .filter(Operation::hasBody)
                .map(operation -> (Map<String, Map<String, Map<String, Object>>>)
                        ((Map<String, Object>) operation.content().get("requestBody")).get("content"))
                .flatMap(content -> content.values().stream())
                .map(mediaType -> (String) mediaType.get("schema").get("$ref"))
                .filter(Objects::nonNull)
                .flatMap(reference ->
                        ((Map<String, Object>) component("schemas", reference).get("properties")).keySet().stream())
                .distinct()
                .toList();
    }
}
